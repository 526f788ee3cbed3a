import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Failure } from "../../../src/model/failure.ts";
import { type DecodeHints, decode } from "../../../src/parsers/encoding/decode.ts";
import { findInvalidUtf8 } from "../../../src/parsers/encoding/utf8.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

async function failureOf(
  content: string | Uint8Array,
  hints: DecodeHints = {},
): Promise<Failure | undefined> {
  try {
    await decode(content, "in", hints);
    return undefined;
  } catch (error) {
    return (error as { failure: Failure }).failure;
  }
}

describe("decode", () => {
  it("removes a byte-order mark", async () => {
    expect(await decode(encode("\ufeffSão"), "in")).toBe("São");
    expect(await decode("\ufeffSão", "in")).toBe("São");
  });

  it("turns CRLF and lone CR to LF and changes nothing else", async () => {
    const text = await decode("a\r\nb\rc\n\r\n d\u00a0e\u0301\t", "in");
    expect(text).toBe("a\nb\nc\n\n d\u00a0e\u0301\t");
  });

  it("decodes UTF-16 with a byte-order mark, in both byte orders", async () => {
    const little = Buffer.from("\ufeffOslo – 4 °C", "utf16le");
    expect(await decode(little, "in")).toBe("Oslo – 4 °C");
    expect(await decode(Buffer.from(little).swap16(), "in")).toBe("Oslo – 4 °C");
  });

  it.each([
    ["", "EMPTY_INPUT"],
    [" \n\t\u00a0\r\n", "EMPTY_INPUT"],
    ["\ufeff", "EMPTY_INPUT"],
    ["a\0b", "BINARY_INPUT"],
  ])("rejects %j", async (text, code) => {
    expect(await failureOf(text)).toEqual({ code, source: "in" });
    expect(await failureOf(encode(text))).toEqual({ code, source: "in" });
  });

  it.each([
    ["PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ["JPEG", bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["PDF", encode("%PDF-1.7\n")],
    ["ZIP", encode("PK\u0003\u0004x")],
    ["gzip", bytes(0x1f, 0x8b, 8)],
    [
      "bytes of any kind",
      bytes(...Array.from({ length: 200 }, (_, at) => (at * 97 + 1) % 256 || 1)),
    ],
  ])("rejects %s", async (_, content) => {
    expect(await failureOf(content)).toEqual({ code: "BINARY_INPUT", source: "in" });
  });

  it("looks for NUL in the first 8 KB only", async () => {
    expect(await failureOf(encode(`${"x".repeat(8191)}\0`))).toMatchObject({
      code: "BINARY_INPUT",
    });
    expect(await failureOf(encode(`${"x".repeat(8192)}\0`))).toBeUndefined();
  });

  it("gives the byte offset of the first invalid sequence if only UTF-8 is allowed", async () => {
    const content = Buffer.concat([encode("né "), bytes(0xe9), encode("x")]);
    const failure = { code: "INVALID_UTF8", source: "in", offset: 4 };
    expect(await failureOf(content, { utf8Only: true })).toEqual(failure);
    expect(await failureOf(content, { utf8Only: true, forced: "latin1" })).toBeUndefined();
  });
});

describe("the charset", () => {
  it("is the forced one, whatever else says", async () => {
    const content = encode("\ufeff<meta charset=utf-8>é");
    expect(await decode(content, "in", { forced: "koi8-r", label: "utf-8" })).toContain("ц╘");
  });

  it("follows the byte-order mark before the label", async () => {
    expect(await decode(encode("\ufeffSão"), "in", { label: "windows-1251" })).toBe("São");
  });

  it.each([
    ["windows-1251", bytes(0xcc, 0xfd, 0xf0), "Мэр"],
    ["KOI8-R", bytes(0xed, 0xdc, 0xd2), "Мэр"],
    ["shift_jis", bytes(0x8b, 0xb4), "橋"],
    ["iso-2022-jp", bytes(0x1b, 0x24, 0x42, 0x36, 0x36, 0x1b, 0x28, 0x42), "橋"],
    ["ISO-8859-1", bytes(0x93, 0xe9, 0x94), "“é”"],
  ])(
    "is the label %s of the bytes where there is nothing against it",
    async (label, content, text) => {
      expect(await decode(content, "in", { label })).toBe(text);
    },
  );

  it("is UTF-8 for valid UTF-8, even with another label", async () => {
    expect(await decode(encode("São “Paulo”"), "in", { label: "iso-8859-1" })).toBe("São “Paulo”");
    expect(await decode(encode("市长星期二宣布，"), "in", { label: "gbk" })).toBe(
      "市长星期二宣布，",
    );
  });

  it("ignores an unknown label, and one that the bytes contradict", async () => {
    const content = bytes(0x53, 0xe3, 0x6f);
    expect(await decode(content, "in", { label: "utf-8" })).toBe("São");
    expect(await decode(content, "in", { label: "euc-jp" })).toBe("São");
    expect(await decode(content, "in", { label: "x-none" })).toBe("São");
  });

  it.each([
    '<html><head><meta charset="windows-1251"><p>',
    "<!doctype html>\n<META http-equiv=Content-Type content='text/html; charset=windows-1251'><p>",
    "<?xml version='1.0' encoding='windows-1251'?><p>",
  ])("is read from the markup: %s", async (head) => {
    const content = Buffer.concat([encode(head), bytes(0xcc, 0xfd, 0xf0)]);
    expect(await decode(content, "in")).toBe(`${head}Мэр`);
    expect(await decode(content, "in", { label: "koi8-r" })).toBe(`${head}лЩП`);
  });

  it("is not read from text about markup", async () => {
    const content = Buffer.concat([encode("Write <meta charset=koi8-r> at "), bytes(0xe9)]);
    expect(await decode(content, "in")).toMatch(/é$/);
  });

  it("may be UTF-16 without a mark, in both byte orders and any script", async () => {
    for (const text of [
      "Oslo – 4 °C",
      "Мост через реку закрыт, сказал он.",
      "市长星期二宣布。\n大桥 2",
    ]) {
      const little = Buffer.from(text, "utf16le");
      expect(await decode(little, "in")).toBe(text);
      expect(await decode(Buffer.from(little).swap16(), "in")).toBe(text);
    }
  });

  it("is not UTF-16 for ASCII with stray zeros", async () => {
    const content = encode(`${"Rain fell. ".repeat(8)}${"a\0".repeat(6)}`);
    expect(await failureOf(content)).toMatchObject({ code: "BINARY_INPUT" });
  });

  it("is guessed by statistics if nothing declares it", async () => {
    const russian = "cceef1f220f7e5f0e5e720f0e5eaf320eef1f2e0ede5f2f1ff20e7e0eaf0fbf2fbec2e";
    expect(await decode(Buffer.from(russian, "hex"), "in")).toBe(
      "Мост через реку останется закрытым.",
    );
    const japanese =
      "8e7392b782cd89ce976a93fa81418bb482aa95c28dbd82b382ea82e982c694ad955c82b582bd8142";
    expect(await decode(Buffer.from(japanese, "hex"), "in")).toBe(
      "市長は火曜日、橋が閉鎖されると発表した。",
    );
  });

  it("falls back to windows-1252, with its quotation marks and dashes", async () => {
    const content = bytes(0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0x35, 0x80);
    expect(await decode(content, "in")).toBe("“A” – 5€");
    const all = Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at);
    expect(await decode(all, "in", { forced: "latin1" })).toBe(
      "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ",
    );
  });

  it("is still UTF-8 if a few bytes are damaged", async () => {
    const cut = encode("“São Paulo” está a 5 °C …").subarray(0, -1);
    expect(await decode(cut, "in")).toBe("“São Paulo” está a 5 °C \ufffd");
  });

  it("gives the original text from its UTF-8 and UTF-16 forms", async () => {
    const textOf = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => text.trim() !== "");
    await fc.assert(
      fc.asyncProperty(textOf, async (text) => {
        const wanted = await decode(`x ${text}`, "in");
        expect(await decode(encode(`x ${text}`), "in")).toBe(wanted);
        expect(await decode(Buffer.from(`\ufeffx ${text}`, "utf16le"), "in")).toBe(wanted);
      }),
    );
  });

  it("is always found: any bytes give text or a ReaderError", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (content) => {
        const failure = await failureOf(content);
        expect([undefined, "BINARY_INPUT", "EMPTY_INPUT"]).toContain(failure?.code);
      }),
    );
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

  it("agrees with the decoder: all bytes before the offset are valid, and with the next they are not", () => {
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
