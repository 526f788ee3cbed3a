import { isWordListed } from "../gazetteer/gazetteer.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";
import type { Candidate } from "./candidates.ts";
import type { Evidence } from "./weights.ts";

const BEFORE: Readonly<Record<string, Evidence>> = {
  the: "article-before",
  a: "article-before",
  an: "article-before",
  in: "in-before",
  inside: "in-before",
  across: "in-before",
  throughout: "in-before",
  within: "in-before",
  around: "in-before",
  into: "in-before",
  at: "at-before",
  near: "near-before",
  outside: "near-before",
  toward: "near-before",
  towards: "near-before",
  northern: "near-before",
  southern: "near-before",
  eastern: "near-before",
  western: "near-before",
  central: "near-before",
  downtown: "near-before",
  neighboring: "near-before",
  neighbouring: "near-before",
  nearby: "near-before",
  from: "from-before",
  to: "to-before",
  by: "by-before",
  with: "agent-before",
  and: "to-before",
};

const PLACE_NOUN =
  /^(?:city|town|village|province|district|region|state|island|county|capital|port|suburb|territory|prefecture|municipality|river|lake|mountain|peninsula|coast|valley|neighbou?rhood|governorate|commune|township)$/u;
const ORGANIZATION_NOUN_BEFORE =
  /^(?:company|firm|group|club|newspaper|daily|weekly|magazine|broadcaster|network|agency|party|giant|startup|carrier|airline|retailer|automaker|carmaker|chipmaker|bank|channel|ngo|organization|organisation|union|side|website|portal|publisher|conglomerate|unit|subsidiary)$/u;
const ORGANIZATION_NOUN_AFTER =
  /^(?:party|shares|newspaper|daily|magazine|executives?|employees|spokesman|spokeswoman|spokesperson|news|correspondent|fighters|militants|militia|rebels|group|movement|airline|airlines|plc|lawmakers|stores?|website|fans|coach|manager|striker|midfielder|defender|goalkeeper|captain|forces|board|members?|report)$/u;
const AGE = /^\d{1,3}$/u;

/** What the words around a candidate say about it. */
export function contextEvidence(view: WordSequence, candidate: Candidate): Evidence[] {
  const { words } = view;
  return [
    ...kindEvidence(view, candidate),
    ...(candidate.titled ? (["titled"] as const) : []),
    ...beforeEvidence(words, candidate.start),
    ...afterEvidence(words, candidate),
    ...initialEvidence(words, candidate),
  ];
}

function kindEvidence({ kind, words }: WordSequence, { start }: Candidate): Evidence[] {
  if (kind === "byline") return ["byline"];
  if (kind !== "dateline") return [];
  const opened = words.slice(0, start).some(({ text }) => /^[(—–-]$/u.test(text));
  return [opened ? "dateline-agency" : "dateline-place"];
}

function beforeEvidence(words: readonly Word[], start: number): Evidence[] {
  const before = words[start - 1];
  if (!before) return [];
  const known = Object.hasOwn(BEFORE, before.key) ? BEFORE[before.key] : undefined;
  if (known) return [known];
  if (before.key === "of") return ofEvidence(words[start - 2]);
  if (!before.isCapital && ORGANIZATION_NOUN_BEFORE.test(before.key)) {
    return ["organization-noun-before"];
  }
  if (!before.isCapital && isWordListed("roles", before)) return ["role-before"];
  return [];
}

function ofEvidence(noun: Word | undefined): Evidence[] {
  if (!noun) return [];
  return PLACE_NOUN.test(noun.key) ? ["place-noun-before"] : [];
}

function afterEvidence(words: readonly Word[], { end }: Candidate): Evidence[] {
  const [first, second, third] = words.slice(end, end + 3);
  if (!first) return [];
  if (first.text === "," && second) return commaEvidence(second, third);
  if (first.text === "(" && second) return bracketEvidence(second, third);
  if (first.text === "-" && second) return second.key === "based" ? ["based-after"] : [];
  if (/^'s?$/u.test(first.text)) return ["possessive-after"];
  if (first.isCapital) return [];
  if (PLACE_NOUN.test(first.key)) return ["place-noun-after"];
  if (ORGANIZATION_NOUN_AFTER.test(first.key)) return ["organization-noun-after"];
  return isWordListed("saying-verbs", first) ? ["saying-after"] : [];
}

function commaEvidence(second: Word, third: Word | undefined): Evidence[] {
  if (AGE.test(second.text)) return third && /^[,.)]$/u.test(third.text) ? ["age-after"] : [];
  if (second.key === "who" || second.key === "whose") return ["who-after"];
  if (second.isCapital && isCountry(second) && third && /^[,.)]$/u.test(third.text)) {
    return ["country-after"];
  }
  return [];
}

function isCountry(word: Word): boolean {
  return isWordListed("countries", word) || isWordListed("regions", word);
}

function bracketEvidence(second: Word, third: Word | undefined): Evidence[] {
  if (third?.text !== ")") return [];
  if (AGE.test(second.text)) return ["age-after"];
  return second.isUpper && second.text.length <= 8 ? ["acronym-after"] : [];
}

/** At a sentence's beginning an everyday word is an everyday word. */
function initialEvidence(words: readonly Word[], { start, end, initial }: Candidate): Evidence[] {
  const word = words[start];
  if (!initial || !word || end - start > 1) return [];
  return isWordListed("common-words", word) && !word.isUpper ? ["initial-everyday"] : [];
}
