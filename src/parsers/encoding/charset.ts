import { isDamagedUtf8 } from "./utf8.ts";

/** A label is wrong if a larger share of the characters is invalid. */
const MAX_INVALID_SHARE = 0.01;

/** How far into a page to look for its charset: four times as far as the HTML standard requires. */
const MARKUP_WINDOW_BYTES = 4096;
const XML_DECLARATION = /^<\?xml[^>]{0,200}?\bencoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})/i;
const META = /<meta\b[^>]{0,500}?\bcharset\s{0,20}=\s{0,20}["']?\s{0,20}([\w.:-]{1,40})/i;

/** The windows-1252 characters at 0x80 to 0x9F. Its five undefined bytes stay control characters (WHATWG Encoding). */
const AT_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const C1 = /[\u0080-\u009f]/g;

/** Decodes bytes in an encoding given by its WHATWG name. Invalid bytes become U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Decodes bytes that are not valid UTF-8. Tries, in this order: the HTTP label, the label in the markup,
 * UTF-8 with a few damaged characters, the statistical guess, windows-1252.
 * @param label The label from HTTP; ignored if the bytes contradict it.
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
  return countInvalid(text) <= MAX_INVALID_SHARE * text.length ? text : undefined;
}

function countInvalid(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}

/** Returns the WHATWG name of an encoding for any of its labels; `undefined` if Node cannot decode it. */
export function encodingOf(label: string): string | undefined {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return undefined;
  }
}

/**
 * Finds the charset label in the markup itself: in an XML declaration or a `<meta>` element within the
 * first 4,096 bytes. A UTF-16 label means UTF-8, because in UTF-16 we could not have read it.
 */
function labelInMarkup(bytes: Uint8Array): string | undefined {
  const head = decodeWindows1252(bytes.subarray(0, MARKUP_WINDOW_BYTES)).trimStart();
  if (!head.startsWith("<")) return undefined;
  const label = (XML_DECLARATION.exec(head) ?? META.exec(head))?.[1];
  return label !== undefined && /^utf-?16/i.test(label) ? "utf-8" : label;
}

/**
 * Decodes windows-1252. The decoders of some Node versions read it as ISO 8859-1, which has control
 * characters in place of the quotation marks and dashes, so we do it ourselves.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  return text.replace(C1, (character) => AT_0X80.charAt(character.charCodeAt(0) - 0x80));
}
