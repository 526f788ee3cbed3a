import { ABBREVIATIONS_ANYWHERE, ABBREVIATIONS_BEFORE_NAMES } from "./abbreviations.ts";
import { type Candidate, findCandidates } from "./boundaries.ts";
import { startsLower } from "./words.ts";

type Verdict = "break" | "join" | undefined;
type Rule = (candidate: Candidate) => Verdict;

const joinsBeforeLowerCase: Rule = ({ after }) => (startsLower(after) ? "join" : undefined);

const joinsAfterTitle: Rule = ({ before, stops, closers }) =>
  stops === "." && closers === "" && ABBREVIATIONS_BEFORE_NAMES.has(before.toLowerCase())
    ? "join"
    : undefined;

const joinsAfterInitial: Rule = ({ before, stops, closers }) =>
  stops === "." && closers === "" && /^(?:\p{L}\.)*\p{Lu}$/u.test(before) ? "join" : undefined;

const joinsAfterAbbreviation: Rule = ({ before, stops, closers }) =>
  stops === "." && closers === "" && ABBREVIATIONS_ANYWHERE.has(before.toLowerCase())
    ? "join"
    : undefined;

const RULES: readonly Rule[] = [
  joinsBeforeLowerCase,
  joinsAfterTitle,
  joinsAfterInitial,
  joinsAfterAbbreviation,
];

function endsSentence(candidate: Candidate): boolean {
  for (const rule of RULES) {
    const verdict = rule(candidate);
    if (verdict !== undefined) return verdict === "break";
  }
  return true;
}

/** Cuts a text into sentences; joined again they are the text, each with the white space after it. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const candidate of findCandidates(text)) {
    if (!endsSentence(candidate)) continue;
    sentences.push(text.slice(start, candidate.next));
    start = candidate.next;
  }
  if (start < text.length) sentences.push(text.slice(start));
  return sentences;
}
