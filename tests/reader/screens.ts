import { composeArticle } from "../../src/model/compose.ts";
import { update } from "../../src/reader/update/update.ts";
import { openReader, screenOf, tellNames, type } from "../support/reader.ts";

const OPENING = "The ferry between Mallaig and Armadale sailed again on Tuesday.";
const REST = Array.from(
  { length: 12 },
  (_, i) => `Ana Reyes counted boat ${i + 1} in Porto, and 李雷 wrote it down for CalMac.`,
);

const ARTICLE = composeArticle(
  [
    { kind: "headline", text: "Ferry to Skye resumes" },
    { kind: "byline", text: "By Mairi Fraser" },
    { kind: "paragraph", text: `${OPENING} ${REST[0]}` },
    { kind: "quote", text: "We worked through two nights, and then through a third one." },
    { kind: "list-item", text: "Boats", level: 1 },
    { kind: "list-item", text: "Ramps", level: 1 },
    { kind: "code", text: "boats = 12\n\tramps = 1" },
    ...REST.map((text) => ({ kind: "paragraph" as const, text })),
  ],
  { source: "ferry.md", format: "markdown", title: "Ferry to Skye resumes" },
);

const NAMES = {
  "Ana Reyes": "person",
  李雷: "person",
  Mallaig: "place",
  Porto: "place",
  CalMac: "organization",
} as const;

function open(columns: number, rows: number) {
  return tellNames(openReader(ARTICLE, { columns, rows, count: 3 }), ARTICLE, NAMES);
}

const sentence = { start: ARTICLE.text.indexOf(OPENING), end: ARTICLE.text.indexOf(OPENING) + 63 };

/** The golden screens in screens/, by name, without white space at the ends of rows. */
export const SCREENS: Readonly<Record<string, () => string[]>> = {
  "first-80x20": () => screenOf(open(80, 20)),
  "names-80x16": () => screenOf(type(open(80, 16), "\tj\rn")),
  "names-by-default-110x12": () => screenOf(open(110, 12)),
  "names-below-40x14": () => screenOf(type(open(40, 14), "\t")),
  "search-60x12": () => screenOf(type(open(60, 12), "/李雷 wrote")),
  "summary-60x10": () =>
    screenOf(update(type(open(60, 10), "s"), { kind: "summary", sentences: [sentence] })),
  "help-70x26": () => screenOf(type(open(70, 26), "?")),
  "help-40x10": () => screenOf(type(open(40, 10), "?jj")),
};
