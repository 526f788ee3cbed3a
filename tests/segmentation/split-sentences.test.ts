import nlp from "compromise/one";
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../src/segmentation/compromise-tokenizer.ts";
import { sentencePlugin } from "../../src/segmentation/split-sentences.ts";
import { hostileText } from "./hostile.ts";

test("compromise splits its documents with our method and keeps its others", () => {
  nlp.plugin(sentencePlugin as object);
  const doc = nlp("He said: “There is trouble.” Sen. Ito left.");
  expect(doc.json().map(({ text }: { text: string }) => text)).toEqual([
    "He said: “There is trouble.”",
    "Sen. Ito left.",
  ]);
});

test("the sentences, joined, are the text", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const sentences = splitSentences(text);
      expect(sentences.join("")).toBe(text);
      expect(sentences).not.toContain("");
    }),
  );
});

test.each(["a. ", "A. ", "... ", '"a. ', "word\n", "*** ", ". [1 ", "("])(
  "300,000 characters of %j are split in time",
  (piece) => {
    const text = piece.repeat(300_000 / piece.length);
    expect(splitSentences(text).join("").length).toBe(text.length);
  },
);
