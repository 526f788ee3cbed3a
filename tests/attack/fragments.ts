import type { Random } from "./random.ts";

/** Sequences that change a terminal's state, its clipboard or its title, or move its cursor. */
const ESCAPES = [
  "\u001b[2J\u001b[H",
  "\u001b[31;1m",
  "\u001b]0;owned\u0007",
  "\u001b]52;c;cm0gLXJmIC8=\u0007",
  "\u001b]8;;http://evil.example\u001b\\click\u001b]8;;\u001b\\",
  "\u001bP$q\u001b\\",
  "\u001b_Ga=T;AAAA\u001b\\",
  "\u001b^private\u001b\\",
  "\u001bc",
  "\u001b[6n",
  "\u009b2J",
  "\u009d52;c;AAAA\u009c",
  "\u0090q\u009c",
  "\u0007",
  "\b\b\b",
  "\r",
  "\u000b\u000c",
  "\u0000",
  "\u007f",
  "\u0085",
  "\u001b",
  "\u001b[",
  "\u001b]8;;",
  "\u000e\u000f",
] as const;

/** Characters that reorder a line or split it where nobody looks. */
const BIDIRECTIONAL = [
  "\u202e",
  "\u202d",
  "\u202a",
  "\u202c",
  "\u2066",
  "\u2067",
  "\u2069",
  "\u200e",
  "\u200f",
  "\u061c",
  "\u2028",
  "\u2029",
] as const;

/** Characters of no width, which join, split or decorate their neighbours. */
const ZERO_WIDTH = [
  "\u200b",
  "\u200c",
  "\u200d",
  "\u2060",
  "\ufeff",
  "\u00ad",
  "\ufe0f",
  "\u0301",
  "\u0338",
  "\u20e3",
  "\u034f",
  "\u180e",
  "\u{e0041}",
  "\u{e007f}",
  "\u3164",
  "\u115f",
  "\u17b4",
  "\u2062",
] as const;

const WIDE = [
  "東京都の首相は金曜日に会談した。",
  "한국 대통령",
  "👩‍👩‍👧‍👦",
  "🇯🇵",
  "👍🏽",
  "ｶﾞｷﾞ",
  "मुख्यमंत्री",
  "שלום עולם",
  "مرحبا بالعالم",
  "e\u0301a\u0308",
  "\ufdfa",
  "\u{1d54f}",
  "ﬁ",
  "İi",
] as const;

/** Halves of surrogate pairs, which no encoder can write. */
const BROKEN = ["\ud800", "\udc00", "\udfff\ud83d", "\ufffe", "\uffff", "\ufffd"] as const;

const NAMES = [
  "Shigeru Ishiba",
  "Ana Lima",
  "Mrs. O'Neill",
  "Jean-Claude Juncker Jr.",
  "CalMac Ferries",
  "the U.N.",
  "Bank of England",
  "Washington, D.C.",
  "São Paulo",
  "McDonald's",
  "Martin Luther King",
  "NATO",
  "iPhone",
  "al-Assad",
  "LIMA (Reuters) -",
] as const;

const SENTENCES = [
  "The ferry sailed again on Tuesday.",
  "“We worked through two nights,” said Callum Reid.",
  "He told her that it would not happen.",
  "However, the bill was never introduced.",
  "By AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "By Mairi Fraser, Ewan Ross and Ana Lima in Oslo",
  "Reporting by Mairi Fraser; Editing by Ewan Ross",
  "OSLO, March 3 (AP) — Talks ended.",
  "© 2025 Kyodo News. All rights reserved.",
  "Photo: Jo Roe/AP",
  "$140,000 (£99,999.50) 3.5% 1,2,3 -- +++ === ~~~",
  "See https://example.org/a?b=c&d=%E2%80%AE#e and mail a.b@example.com now.",
  "=SUM(A1:A9)",
  '"quoted, with a comma", and\ta tab',
  "A ".repeat(40).trim(),
  "x".repeat(300),
  "(".repeat(60),
  "...!!!???—–-",
] as const;

/** A few characters that somebody hostile, or a broken program, could put into an article. */
export function hostileFragment(random: Random): string {
  return random.pick(random.pick([ESCAPES, BIDIRECTIONAL, ZERO_WIDTH, WIDE, BROKEN]));
}

/** A phrase or sentence of news, sometimes with something hostile before, within or behind it. */
export function phrase(random: Random): string {
  const plain = random.chance(0.4)
    ? `${random.pick(NAMES)} met ${random.pick(NAMES)} in ${random.pick(NAMES)}.`
    : random.pick(SENTENCES);
  if (random.chance(0.5)) return plain;
  const hostile = hostileFragment(random);
  switch (random.below(4)) {
    case 0:
      return `${hostile} ${plain}`;
    case 1:
      return `${hostile}${plain}`;
    case 2:
      return `${plain}${hostile}`;
    default: {
      const at = random.below(plain.length);
      return plain.slice(0, at) + hostile + plain.slice(at);
    }
  }
}

/** A word for an attribute, an info string, a key or an address. */
export function attribute(random: Random): string {
  return random
    .list(1, 3, () =>
      random.chance(0.5) ? hostileFragment(random) : random.pick(["a", "js", "http://x", "'\"><&"]),
    )
    .join("");
}
