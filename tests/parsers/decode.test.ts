import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/model/failure.ts";
import { decode } from "../../src/parsers/decode.ts";
import { findInvalidUtf8 } from "../../src/parsers/utf8.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

function failureOf(content: string | Uint8Array): Failure | undefined {
  try {
    decode(content, "in");
    return undefined;
  } catch (error) {
    return (error as { failure: Failure }).failure;
  }
}

describe("decode", () => {
  it("takes a byte-order mark off", () => {
    expect(decode(encode("\ufeffSão"), "in")).toBe("São");
    expect(decode("\ufeffSão", "in")).toBe("São");
  });

  it("turns CRLF and lone CR to LF and changes nothing else", () => {
    expect(decode("a\r\nb\rc\n\r\n d\u00a0e\u0301\t", "in")).toBe("a\nb\nc\n\n d\u00a0e\u0301\t");
  });

  it("reads UTF-16 that has a byte-order mark, whichever end comes first", () => {
    const little = Buffer.from("\ufeffOslo – 4 °C", "utf16le");
    expect(decode(little, "in")).toBe("Oslo – 4 °C");
    expect(decode(Buffer.from(little).swap16(), "in")).toBe("Oslo – 4 °C");
  });

  it.each([
    ["", "EMPTY_INPUT"],
    [" \n\t\u00a0\r\n", "EMPTY_INPUT"],
    ["\ufeff", "EMPTY_INPUT"],
    ["a\0b", "BINARY_INPUT"],
  ])("refuses %j", (text, code) => {
    expect(failureOf(text)).toEqual({ code, source: "in" });
    expect(failureOf(encode(text))).toEqual({ code, source: "in" });
  });

  it.each([
    ["PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ["JPEG", bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["PDF", encode("%PDF-1.7\n")],
    ["ZIP", encode("PK\u0003\u0004x")],
    ["gzip", bytes(0x1f, 0x8b, 8)],
  ])("refuses %s", (_, content) => {
    expect(failureOf(content)).toEqual({ code: "BINARY_INPUT", source: "in" });
  });

  it("looks for NUL in the first 8 KB only", () => {
    expect(failureOf(encode(`${"x".repeat(8191)}\0`))).toMatchObject({ code: "BINARY_INPUT" });
    expect(failureOf(encode(`${"x".repeat(8192)}\0`))).toBeUndefined();
  });

  it("says where the first bad sequence begins, in bytes", () => {
    const content = Buffer.concat([encode("né "), bytes(0xe9), encode("x")]);
    expect(failureOf(content)).toEqual({ code: "INVALID_UTF8", source: "in", offset: 4 });
  });
});

describe("findInvalidUtf8", () => {
  it.each([
    ["a lone continuation", bytes(0x61, 0x80), 1],
    ["an overlong form", bytes(0xc0, 0xaf), 0],
    ["an overlong form of three", bytes(0xe0, 0x80, 0xaf), 0],
    ["a surrogate", bytes(0x61, 0x62, 0xed, 0xa0, 0x80), 2],
    ["past U+10FFFF", bytes(0xf4, 0x90, 0x80, 0x80), 0],
    ["a cut sequence", bytes(0x61, 0xe2, 0x82), 1],
    ["a sequence cut by a letter", bytes(0xe2, 0x82, 0x61), 0],
  ])("finds %s", (_, content, offset) => expect(findInvalidUtf8(content)).toBe(offset));

  it("agrees with the decoder on any bytes: all before the offset is fine, the rest is not", () => {
    const anyByte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f),
    );
    const strict = new TextDecoder("utf-8", { fatal: true });
    fc.assert(
      fc.property(fc.array(anyByte, { maxLength: 12 }), (values) => {
        const content = Uint8Array.from(values);
        const offset = findInvalidUtf8(content);
        const valid = offset < 0 ? content : content.subarray(0, offset);
        expect(() => strict.decode(valid)).not.toThrow();
        if (offset >= 0) expect(() => strict.decode(content)).toThrow();
      }),
    );
  });
});
