import { seededRandom } from "../../training/scoring/stats.ts";
import { FILLERS, SENTENCES, TITLES } from "./phrases.ts";

const SENTENCES_PER_PARAGRAPH = 3;

/** A generated article as a line of JSON, without its line end. */
export interface GeneratedArticle {
  readonly line: string;
  /** Number of words in the text, split at white space. */
  readonly words: number;
}

/**
 * Generates an article: a newswire story with a dateline, two recurring people, and fields that the
 * reader does not know. The same index and length give the same article.
 * @param paragraphs Number of paragraphs, about 35 words each.
 */
export function generateArticle(index: number, paragraphs: number): GeneratedArticle {
  const random = seededRandom(index + 1);
  const fill = createFiller(random);
  const sentence = () => fill(pick(SENTENCES, random));
  const paragraph = () => Array.from({ length: SENTENCES_PER_PARAGRAPH }, sentence).join(" ");
  const [lede = "", ...rest] = Array.from({ length: paragraphs }, paragraph);
  const dateline = `${fill("{place}").toUpperCase()} (${fill("{agency}")}) - `;
  const text = [dateline + lede, ...rest].join("\n\n");
  const title = fill(pick(TITLES, random));
  const tags = [fill("{thing}"), "généré"];
  const record = { id: `a${index}`, title, text, desk: { number: index % 7, tags } };
  return { line: JSON.stringify(record), words: text.split(/\s+/).length };
}

type Random = () => number;

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Returns a function that fills slots; the article's two people stay the same throughout. */
function createFiller(random: Random): (sentence: string) => string {
  const nameOf = (slot: "first" | "last") => pick(FILLERS[slot], random);
  const [A, B] = [nameOf("last"), nameOf("last")];
  const people: Record<string, string> = {
    A,
    B,
    a: `${nameOf("first")} ${A}`,
    b: `${nameOf("first")} ${B}`,
  };
  return (sentence) =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === "number") return String(2 + Math.floor(random() * 400));
      return people[slot] ?? pick(FILLERS[slot as keyof typeof FILLERS], random);
    });
}
