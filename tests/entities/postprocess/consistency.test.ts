import { describe, expect, it } from "vitest";
import { makeConsistent } from "../../../src/entities/postprocess/consistency.ts";
import type { TextBlock } from "../../../src/model/compose.ts";
import type { EntityType } from "../../../src/model/entity.ts";
import { readMarked, writeMarks } from "../rules/marked-text.ts";

/** The names of a text after those in brackets were made consistent. */
function consistent(marked: string, kind: TextBlock["kind"] = "paragraph"): string {
  const { article, views, marks } = readMarked(marked, kind);
  const spans = marks.map(({ start, end, note }) => ({ type: note as EntityType, start, end }));
  return writeMarks(
    article.text,
    makeConsistent(article.text, views, spans).map(({ type, start, end }) => ({
      start,
      end,
      note: type,
    })),
  );
}

/** A text with names in brackets, and the same text afterwards. */
const SURNAMES = [
  [
    "alone are found again, before and after the full name",
    "A day later Blorp met [Ana Blorp|person]. Blorp left.",
    "A day later [Blorp|person] met [Ana Blorp|person]. [Blorp|person] left.",
  ],
  [
    "are found after a title",
    "[Ana Blorp|person] left. It met Governor Blorp.",
    "[Ana Blorp|person] left. It met Governor [Blorp|person].",
  ],
  [
    "are not found in another name",
    "[Ana Blorp|person] left. It met Oto Blorp at Blorp University.",
    "[Ana Blorp|person] left. It met Oto Blorp at Blorp University.",
  ],
  [
    "with a hyphen are found",
    "[Ana Blorp-Oto|person] left. Blorp-Oto won.",
    "[Ana Blorp-Oto|person] left. [Blorp-Oto|person] won.",
  ],
  [
    "are not found in small letters",
    "[Ana Blorp|person] left. A blorp won.",
    "[Ana Blorp|person] left. A blorp won.",
  ],
  [
    "that are everyday words are not found",
    "[Ana House|person] left. House won.",
    "[Ana House|person] left. House won.",
  ],
  [
    "of three letters are found",
    "[Ana Ooo|person] left. Ooo won.",
    "[Ana Ooo|person] left. [Ooo|person] won.",
  ],
  [
    "of two letters are not found",
    "[Ana Oo|person] left. Oo won.",
    "[Ana Oo|person] left. Oo won.",
  ],
  [
    "keep another type",
    "[Ana Blorp|person] left [Blorp|place].",
    "[Ana Blorp|person] left [Blorp|place].",
  ],
] as const;

const OTHERS = [
  [
    "acronyms are found again with their first type",
    "[BLRP|organization] left [BLRP|place]. BLRP won.",
    "[BLRP|organization] left [BLRP|place]. [BLRP|organization] won.",
  ],
  [
    "acronyms are found again",
    "[BLRP|organization] left. BLRP won.",
    "[BLRP|organization] left. [BLRP|organization] won.",
  ],
  [
    "given names are not found again",
    "[Ana Blorp|person] left. Ana won.",
    "[Ana Blorp|person] left. Ana won.",
  ],
  [
    "places are not found again",
    "[Lund Oto|place] grew. Oto won.",
    "[Lund Oto|place] grew. Oto won.",
  ],
  [
    "names of one word are no surname",
    "[Blorp|person] left. Blorp won.",
    "[Blorp|person] left. Blorp won.",
  ],
] as const;

const CAPITALS = [
  [
    "every name is found again, the longest at each position",
    "[LUND OTO|place] SEES LUND OTO AND [LUND|organization] AND LUND AGAIN",
    "[LUND OTO|place] SEES [LUND OTO|place] AND [LUND|organization] AND [LUND|organization] AGAIN",
  ],
  [
    "a surname is found again beside other capitals",
    "[ANA BLORP|person] SEES BLORP AGAIN",
    "[ANA BLORP|person] SEES [BLORP|person] AGAIN",
  ],
  [
    "names of eight words are found again",
    "[BA CE DI FO GU HA JE KI|organization] SEES BA CE DI FO GU HA JE KI",
    "[BA CE DI FO GU HA JE KI|organization] SEES [BA CE DI FO GU HA JE KI|organization]",
  ],
  [
    "longer ones are not",
    "[BA CE DI FO GU HA JE KI LO|organization] SEES BA CE DI FO GU HA JE KI LO",
    "[BA CE DI FO GU HA JE KI LO|organization] SEES BA CE DI FO GU HA JE KI LO",
  ],
  [
    "everyday words are not found",
    "[HOUSE|organization] SEES THE HOUSE AGAIN",
    "[HOUSE|organization] SEES THE HOUSE AGAIN",
  ],
] as const;

describe("surnames of persons", () => {
  it.each(SURNAMES)("%s", (_, before, after) => {
    expect(consistent(before)).toBe(after);
  });
});

describe("in a sentence", () => {
  it.each(OTHERS)("%s", (_, before, after) => {
    expect(consistent(before)).toBe(after);
  });
});

describe("in a headline in capitals", () => {
  it.each(CAPITALS)("%s", (_, before, after) => {
    expect(consistent(before, "headline")).toBe(after);
  });
});
