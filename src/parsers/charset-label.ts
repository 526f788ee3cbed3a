import { decodeWindows1252 } from "./windows-1252.ts";

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
