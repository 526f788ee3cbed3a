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
