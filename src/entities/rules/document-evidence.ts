import { LIST_SEPARATORS } from "../../language/english/function-words.ts";
import { acronymLetters, acronymsOf, isAcronym } from "../gazetteer/aliases.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import { addEvidence, type ScoredCandidate } from "./scored-candidate.ts";
import type { Evidence } from "./weights.ts";

/** What the longer names of a document let a single word be. */
interface KnownParts {
  /** Last words of persons' full names. */
  readonly surnames: ReadonlySet<string>;
  /** First words of persons' full names; East Asian surnames are among them. */
  readonly givenNames: ReadonlySet<string>;
  /** Acronyms of organizations' names. */
  readonly acronyms: ReadonlySet<string>;
}

const MIN_SURNAME_LETTERS = 2;
const MIN_GIVEN_NAME_LETTERS = 3;

/** Adds the evidence of a document's other candidates: a full name with the surname, a list of like names. */
export function addDocumentEvidence(
  sequences: readonly WordSequence[],
  candidates: readonly ScoredCandidate[],
): ScoredCandidate[] {
  const known = collectParts(candidates);
  const linked = candidates.map((one) => addEvidence(one, partEvidence(one, known)));
  return linked.map((one, index) => {
    const neighbors = [linked[index - 1], linked[index + 1]];
    return addEvidence(one, listEvidence(sequences, one, neighbors));
  });
}

function collectParts(candidates: readonly ScoredCandidate[]): KnownParts {
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  const acronyms = new Set<string>();
  for (const { type, words } of candidates) {
    if (words.length < 2) continue;
    const last = words.at(-1)?.key ?? "";
    const first = words[0]?.key ?? "";
    if (type === "person") {
      if (last.length >= MIN_SURNAME_LETTERS) surnames.add(last);
      if (first.length >= MIN_GIVEN_NAME_LETTERS) givenNames.add(first);
    } else if (type === "organization") {
      const name = words.map(({ text }) => text).join(" ");
      for (const acronym of acronymsOf(name)) acronyms.add(acronym);
    }
  }
  return { surnames, givenNames, acronyms };
}

/** What a single word is to the longer names of the document. */
function partEvidence({ words, key }: ScoredCandidate, known: KnownParts): Evidence[] {
  const [word] = words;
  if (words.length !== 1 || !word) return [];
  if (known.surnames.has(key)) return ["surname-of-person"];
  if (known.givenNames.has(key)) return ["given-name-of-person"];
  const isKnown = isAcronym(word.text) && known.acronyms.has(acronymLetters(word.text));
  return isKnown ? ["acronym-of"] : [];
}

/** "Thailand, Laos and Xaignabouli": what a list has beside a place is likely a place. */
function listEvidence(
  sequences: readonly WordSequence[],
  one: ScoredCandidate,
  neighbors: readonly (ScoredCandidate | undefined)[],
): Evidence[] {
  return neighbors.flatMap((other): Evidence[] =>
    other?.type && isListedWith(sequences, one, other) ? [`listed-with-${other.type}`] : [],
  );
}

function isListedWith(
  sequences: readonly WordSequence[],
  a: ScoredCandidate,
  b: ScoredCandidate,
): boolean {
  if (a.sequence !== b.sequence) return false;
  const [start, end] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  const between = sequences[a.sequence]?.words.slice(start, end) ?? [];
  return between.length > 0 && between.every(({ key }) => LIST_SEPARATORS.has(key));
}
