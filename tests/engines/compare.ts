import { readFileSync } from "node:fs";

/** Bytes as characters, so that nothing is decoded. */
const BYTES = "latin1";
const LINE_OF_STDIN = /"stdin:\d+/g;

/**
 * Where two outputs differ, as a sentence; undefined when they are the same byte for byte. A process
 * that reads a piece of a pile counts the piece's lines, so its sources are given their numbers in the
 * whole pile first.
 */
export function findDifference(wholeFile: string, piecedFile: string): string | undefined {
  const whole = readFileSync(wholeFile, BYTES).split("\n");
  const pieced = readFileSync(piecedFile, BYTES).split("\n");
  if (whole.length !== pieced.length) return `${pieced.length} lines instead of ${whole.length}`;
  const at = whole.findIndex((line, index) => line !== renumber(pieced[index] ?? "", index + 1));
  return at < 0 ? undefined : `line ${at + 1} is not the same`;
}

function renumber(line: string, number: number): string {
  return line.replace(LINE_OF_STDIN, `"stdin:${number}`);
}
