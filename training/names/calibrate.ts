/**
 * Makes models/names-calibration.tsv: `npm run train:calibration -- NER_FOLDER CITIES_FOLDER CLASSES
 * [--models FOLDER]`, with the folders of train.ts. Three models, each trained without a third of
 * WikiGold, find the names in what they have not seen; with `--models` they are kept there and, where
 * they are there, not trained again. The same bytes each time.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openModel } from "../../src/entities/crf/model.ts";
import {
  type Calibration,
  ENTITY_ROW,
  type Line,
  recordOf,
} from "../../src/entities/explain/calibration.ts";
import { ENTITY_TYPES } from "../../src/model/entity.ts";
import { NAME_ORIGINS, type NameOrigin } from "../../src/model/explanation.ts";
import { CLASSED_WORDS, readClasses } from "./class-table.ts";
import { fitLine } from "./fit-line.ts";
import { fitModel } from "./fit-model.ts";
import {
  type FoundNames,
  findNames,
  type Judged,
  type JudgedName,
  judgeEntities,
  scoreCandidates,
} from "./judge-names.ts";
import { readNameLists } from "./name-lists.ts";
import { readMarkedText } from "./read-text.ts";
import { SOURCES } from "./sources.ts";
import { augmentTexts, splitTexts } from "./texts.ts";

const FOLDS = 3;
/** Its names are marked as newspapers' are; other sources' habits would be learned with their text. */
const SOURCE = "wikigold";
const FILE = join("models", "names-calibration.tsv");

/**
 * How often names are right that the labels did not make, set by hand near what WikiGold and the
 * development part of Worldwide Newswire show: each has a few dozen of them.
 */
const SHARES: Readonly<Partial<Record<NameOrigin, number>>> = {
  "boundary-corrected": 0.5,
  rules: 0.7,
  repeated: 0.4,
  retyped: 0.5,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { models: { type: "string" } },
});
const [ner, cities, classFile] = positionals;
if (ner === undefined || cities === undefined || classFile === undefined) {
  throw new Error("usage: train:calibration NER_FOLDER CITIES_FOLDER CLASSES [--models FOLDER]");
}

const found: FoundNames[] = [];
for (let fold = 0; fold < FOLDS; fold++) found.push(...(await findInFold(fold)));
const names = fitNames(found.flatMap(scoreCandidates));
const entities = fitEntities(found.flatMap((one) => judgeEntities(one, { names })));
const table = formatTable({ names, entities });
writeFileSync(FILE, table);
console.log(`${FILE}: sha256 ${createHash("sha256").update(table).digest("hex")}`);

/** What a model finds in the texts that it has not seen. */
async function findInFold(fold: number): Promise<FoundNames[]> {
  const { training, heldOut } = splitTexts(
    ner ?? "",
    SOURCES,
    (source, index) => source === SOURCE && index % FOLDS === fold,
  );
  const kept = values.models === undefined ? undefined : join(values.models, `fold-${fold}.bin`);
  const train = () => {
    const texts = augmentTexts(training, readNameLists(ner ?? "", cities ?? ""));
    return fitModel(texts, readClasses(classFile ?? "", CLASSED_WORDS), console.log);
  };
  const bytes = kept && existsSync(kept) ? readFileSync(kept) : await train();
  if (kept) writeFileSync(kept, bytes);
  const read = await Promise.all((heldOut[SOURCE] ?? []).map(readMarkedText));
  const texts = read.filter((text) => text !== undefined);
  return findNames(openModel(bytes, `fold ${fold}`), texts);
}

function fitNames(judged: readonly JudgedName[]): Calibration["names"] {
  return recordOf(NAME_ORIGINS, (origin) =>
    recordOf(ENTITY_TYPES, (type) => {
      const some = judged.filter((name) => name.origin === origin && name.type === type);
      return lineOf(`${origin} ${type}`, some, SHARES[origin]);
    }),
  );
}

function fitEntities(judged: readonly Judged[]): Calibration["entities"] {
  return recordOf(ENTITY_TYPES, (type) => {
    const some = judged.filter((entity) => entity.type === type);
    return lineOf(`${ENTITY_ROW} ${type}`, some);
  });
}

function lineOf(what: string, judged: readonly Judged[], share?: number): Line {
  const right = judged.filter(({ isRight }) => isRight).length;
  console.log(`${what}: ${right} of ${judged.length} right`);
  if (share === undefined) return fitLine(judged);
  return { slope: 0, intercept: Math.log(share / (1 - share)) };
}

function formatTable({ names, entities }: Calibration): string {
  const rows = Object.entries({ ...names, [ENTITY_ROW]: entities }).flatMap(([origin, lines]) =>
    Object.entries(lines).map(([type, { slope, intercept }]) =>
      [origin, type, slope.toFixed(3), intercept.toFixed(3)].join("\t"),
    ),
  );
  return `${["origin\ttype\tslope\tintercept", ...rows].join("\n")}\n`;
}
