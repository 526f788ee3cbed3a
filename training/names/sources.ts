import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MarkedName, readMarks } from "./read-marks.ts";

/** A text with marked names. */
export interface MarkedText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly MarkedName[];
  /** Spans without annotation. */
  readonly skip?: readonly (readonly [number, number])[];
}

/** A corpus, and the weight of its tokens in training. */
export interface Source {
  readonly name: string;
  /** Reads its texts from the folder of corpora; the project's own are in the repository. */
  read(folder: string): MarkedText[];
  readonly weight: number;
  /** Whether its licence is share-alike. */
  readonly shareAlike: boolean;
  /** Whether a model marked its names. */
  readonly byMachine: boolean;
}

const ARTICLES = join(import.meta.dirname, "articles");

/** What the tagger is trained on; licences and attribution are in models/README.md. */
export const SOURCES: readonly Source[] = [
  source("gum", ["gum-permissive.all"], 2, true),
  source("gum-news", ["gum-news.all"], 2, false),
  source("wikigold", ["wikigold.all"], 2, true),
  source("ewt", ["uner-ewt.dev", "uner-ewt.test"], 2, true),
  source("crossner", crossNer(), 2, true),
  source("re3d", ["re3d"], 1, false),
  source(
    "btc",
    ["a", "b", "e", "f", "g", "h"].map((part) => `btc-${part}.all`),
    0.2,
    false,
  ),
  source("gmb", ["gmb-self"], 1, false),
  { name: "articles", read: readArticles, weight: 3, shareAlike: false, byMachine: false },
];

/** Reads the texts of a JSON Lines file. */
export function readMarked(file: string): MarkedText[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

function source(
  name: string,
  files: readonly string[],
  weight: number,
  shareAlike: boolean,
): Source {
  const read = (folder: string) =>
    files.flatMap((file) => readMarked(join(folder, "permissive", `${file}.jsonl`)));
  return { name, read, weight, shareAlike, byMachine: name === "gmb" };
}

/** Reads the articles written for the project; see articles/README.md. */
export function readArticles(): MarkedText[] {
  const files = readdirSync(ARTICLES).filter((file) => file.endsWith(".txt"));
  return files.sort().flatMap((file) =>
    readFileSync(join(ARTICLES, file), "utf8")
      .split(/^=====$/mu)
      .map((article, index) => {
        const { text, names, unsure } = readMarks(article.trim());
        const skip = unsure.map(({ start, end }): [number, number] => [start, end]);
        return {
          id: `${file}#${index + 1}`,
          text,
          entities: names,
          ...(skip.length > 0 && { skip }),
        };
      }),
  );
}

/** Names the files of CrossNER without the political test set, which is kept for tests. */
function crossNer(): string[] {
  const fields = ["politics", "science", "music", "literature", "ai"];
  const all = fields.flatMap((field) =>
    ["train", "dev", "test"].map((part) => `crossner-${field}.${part}`),
  );
  return all.filter((file) => file !== "crossner-politics.test");
}
