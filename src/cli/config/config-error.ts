import type { LineCounter, Node } from "yaml";
import { ReaderError } from "../../model/failure.ts";
import { findJsonError } from "../json-error.ts";

/** A problem with a key of a configuration file. */
export interface KeyProblem {
  /** The path to the key: `["summary", "words"]`. */
  readonly keys: readonly string[];
  readonly why: string;
}

/** @throws ReaderError `BAD_CONFIG`, always. */
export function refuseConfig(source: string, why: string): never {
  throw new ReaderError({ code: "BAD_CONFIG", source, why });
}

/** @throws ReaderError `BAD_CONFIG`, always, with the line and column where the text stops being JSON. */
export function refuseSyntax(path: string, text: string): never {
  const offset = findJsonError(text);
  const before = text.slice(0, offset).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  const why = `not JSON: unexpected ${wordAt(text, offset)}`;
  return refuseConfig(`${path}:${before.length}:${column}`, why);
}

function wordAt(text: string, offset: number): string {
  const word = /^(?:\w+|.)/s.exec(text.slice(offset, offset + 20))?.[0];
  return word === undefined ? "end" : `"${word}"`;
}

/** @throws ReaderError `BAD_CONFIG`, always, with the line and column of the key. */
export async function refuseKey(
  { path, text }: { readonly path: string; readonly text: string },
  { keys, why }: KeyProblem,
): Promise<never> {
  const yaml = await import("yaml");
  const lines = new yaml.LineCounter();
  const { contents } = yaml.parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  let position = positionOf(contents, lines);
  let node: unknown = contents;
  for (const key of keys) {
    const pairs = yaml.isMap(node) ? node.items : [];
    const pair = pairs.findLast((item) => yaml.isScalar(item.key) && item.key.value === key);
    if (!pair) break;
    position = positionOf(pair.key as Node, lines);
    node = pair.value;
  }
  return refuseConfig(`${path}:${position}`, why);
}

function positionOf(node: Node | null, lines: LineCounter): string {
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  return `${line}:${col}`;
}
