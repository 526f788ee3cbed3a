import { encodingOf, labelInMarkup } from "./charset-label.ts";
import { isDamagedUtf8 } from "./utf8.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

/** More faults than this share of the characters, and a label is wrong. */
const MOST_FAULTS = 0.01;

/** Bytes as an encoding of which only the name is known; what is not valid in it becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Bytes that are not valid UTF-8 as text: by the label that came with them, by the one in their
 * markup, as UTF-8 of which some was spoiled, as what statistics find, as windows-1252.
 * @param label From HTTP; counts for nothing where the bytes disprove it.
 */
export async function decodeLegacy(bytes: Uint8Array, label: string | undefined): Promise<string> {
  const labelled = decodeByLabel(bytes, label) ?? decodeByLabel(bytes, labelInMarkup(bytes));
  if (labelled !== undefined) return labelled;
  if (isDamagedUtf8(bytes)) return new TextDecoder().decode(bytes);
  const { detectCharset } = await import("./detect-charset.ts");
  const found = encodingOf((await detectCharset(bytes)) ?? "");
  return decodeAs(bytes, found ?? "windows-1252");
}

function decodeByLabel(bytes: Uint8Array, label: string | undefined): string | undefined {
  const encoding = encodingOf(label ?? "");
  if (encoding === undefined || encoding === "utf-8") return undefined;
  const text = decodeAs(bytes, encoding);
  return countFaults(text) <= MOST_FAULTS * text.length ? text : undefined;
}

function countFaults(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}
