import { readFileSync } from "node:fs";

/** Bytes as characters, so that nothing is decoded. */
const BYTES = "latin1";
const LINE_OF_STDIN = /"stdin:\d+/g;

/**
 * Describes where two outputs differ; undefined if they are the same byte for byte. A process that reads a
 * part of the input counts the lines of that part, so the line numbers are first replaced by those of the
 * whole.
 */
export function findDifference(wholeFile: string, piecedFile: string): string | undefined {
  const whole = readFileSync(wholeFile, BYTES).split("\n");
  const pieced = readFileSync(piecedFile, BYTES).split("\n");
  if (whole.length !== pieced.length) return `${pieced.length} lines instead of ${whole.length}`;
  const at = whole.findIndex((line, index) => line !== renumber(pieced[index] ?? "", index + 1));
  return at < 0 ? undefined : `line ${at + 1} differs`;
}

function renumber(line: string, number: number): string {
  return line.replace(LINE_OF_STDIN, `"stdin:${number}`);
}
