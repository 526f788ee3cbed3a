/**
 * Makes models/names-calibration.tsv: `npm run train:calibration -- NER_FOLDER CITIES_FOLDER CLASSES
 * [--models FOLDER]`, with the folders of train.ts. Trains three models, each without a third of
 * WikiGold, finds the names in that third, and fits lines to how often they are right. `--models` keeps the
 * models in a folder and reuses those that are there. The result has the same bytes each time.
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
  judgeNames,
} from "./judge-names.ts";
import { readNameLists } from "./name-lists.ts";
import { readMarkedText } from "./read-text.ts";
import { SOURCES } from "./sources.ts";
import { augmentTexts, splitTexts } from "./texts.ts";

const FOLDS = 3;
/** The source whose marks are closest to those of newspapers; the others mark names in ways of their own. */
const SOURCE = "wikigold";
const FILE = join("models", "names-calibration.tsv");

/**
 * The share of right names among those the labels did not make. Set by hand near the shares in WikiGold and
 * the development part of Worldwide Newswire, which have only a few dozen of each.
 */
const SHARES: Readonly<Partial<Record<NameOrigin, number>>> = {
  "boundary-corrected": 0.5,
  rules: 0.7,
  repeated: 0.4,
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
const names = fitNames(found.flatMap(judgeNames));
const entities = fitEntities(found.flatMap((one) => judgeEntities(one, { names })));
const table = formatTable({ names, entities });
writeFileSync(FILE, table);
console.log(`${FILE}: sha256 ${createHash("sha256").update(table).digest("hex")}`);

/** Finds the names in the texts that a model was not trained on. */
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
