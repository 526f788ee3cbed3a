import { isDamagedUtf8 } from "./utf8.ts";

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

/** How far into a page its charset is looked for: four times what the HTML standard asks. */
const WINDOW = 4096;
const XML_DECLARATION = /^<\?xml[^>]{0,200}?\bencoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})/i;
const META = /<meta\b[^>]{0,500}?\bcharset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/i;

/** The WHATWG name of an encoding by any of its labels, `undefined` where it cannot be decoded here. */
export function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

/**
 * The charset label that markup carries itself: an XML declaration, or `<meta>` within its first
 * 4,096 bytes. A label that says UTF-16 is UTF-8: in UTF-16 it could not have been read.
 */
export function labelInMarkup(bytes: Uint8Array): string | undefined {
  const head = decodeWindows1252(bytes.subarray(0, WINDOW)).trimStart();
  if (!head.startsWith("<")) return undefined;
  const label = (XML_DECLARATION.exec(head) ?? META.exec(head))?.[1];
  return label !== undefined && /^utf-?16/i.test(label) ? "utf-8" : label;
}

/** What windows-1252 has at 0x80 to 0x9F; the five bytes it leaves open stay control characters (WHATWG Encoding). */
const AT_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const C1 = /[\u0080-\u009f]/g;

/**
 * Bytes as windows-1252. The decoders of some Node versions read it as ISO 8859-1, with control
 * characters where the quotation marks and the dashes are; so it is done by hand.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return text.replace(C1, (character) => AT_0X80.charAt(character.charCodeAt(0) - 0x80));
}
