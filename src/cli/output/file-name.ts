import { basename } from "node:path";
import { articleExtensions } from "../article-extensions.ts";

/** What a packed file's name ends with. */
const PACKED = /\.gz$/i;
const RECORD = /:(\d+)$/;

/**
 * What the file of an article is called: `news/a.txt` and `a.txt.gz` give `a`, record 12 of `pile.jsonl`
 * gives `pile.jsonl-12`, each with the extension of its format. An ending that is none of ours is part
 * of the name: `v1.2` and `v1.3` are two articles.
 * @param extension Of the files to write, with its dot.
 */
export function fileNameOf(source: string, extension: string): string {
  const record = RECORD.exec(source)?.[1];
  const name = basename(source.replace(RECORD, "")).replace(PACKED, "");
  const stem = record === undefined ? withoutExtension(name) : `${name}-${record}`;
  return stem + extension;
}

function withoutExtension(name: string): string {
  const small = name.toLowerCase();
  const known = articleExtensions().find((end) => small.endsWith(end) && small.length > end.length);
  return known === undefined ? name : name.slice(0, -known.length);
}
