import { acronymLetters, acronymsOf, isAcronym } from "../gazetteer/aliases.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import { addEvidence, type ScoredCandidate } from "./scored-candidate.ts";
import type { Evidence } from "./weights.ts";

/** Parts of the names that the text has in full. */
interface NameParts {
  /** Last words of persons' full names. */
  readonly surnames: ReadonlySet<string>;
  /** First words of persons' full names; East Asian names begin with the surname. */
  readonly givenNames: ReadonlySet<string>;
  /** First words of organizations' longer names. */
  readonly organizationWords: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
}

const MIN_SURNAME_CHARS = 2;
const MIN_GIVEN_NAME_CHARS = 3;

/** Adds evidence from the text's other names: a person's surname, an acronym, an enumeration of names. */
export function addDocumentEvidence(
  sequences: readonly WordSequence[],
  candidates: readonly ScoredCandidate[],
): ScoredCandidate[] {
  const parts = collectParts(candidates);
  const linked = candidates.map((one) => addEvidence(one, partEvidence(one, parts)));
  return linked.map((one, index) =>
    one.type === undefined ? addEvidence(one, enumerationEvidence(sequences, linked, index)) : one,
  );
}

function collectParts(candidates: readonly ScoredCandidate[]): NameParts {
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  const organizationWords = new Set<string>();
  const acronyms = new Set<string>();
  for (const { type, words } of candidates) {
    if (words.length < 2) continue;
    const last = words.at(-1)?.key ?? "";
    const first = words[0]?.key ?? "";
    if (type === "person") {
      if (last.length >= MIN_SURNAME_CHARS) surnames.add(last);
      if (first.length >= MIN_GIVEN_NAME_CHARS) givenNames.add(first);
    } else if (type === "organization") {
      organizationWords.add(first);
      for (const acronym of acronymsOf(words.map(({ text }) => text).join(" "))) {
        acronyms.add(acronym);
      }
    }
  }
  return { surnames, givenNames, organizationWords, acronyms };
}

function partEvidence({ words, key }: ScoredCandidate, parts: NameParts): Evidence[] {
  const [word] = words;
  if (words.length !== 1 || !word) return [];
  if (parts.surnames.has(key) && !word.isUpper) return ["surname-of-person"];
  if (parts.givenNames.has(key) && !word.isUpper) return ["given-name-of-person"];
  if (isAcronym(word.text) && parts.acronyms.has(acronymLetters(word.text))) return ["acronym-of"];
  return parts.organizationWords.has(key) ? ["part-of-organization"] : [];
}

/** "Thailand, Laos and Xaignabouli": a name enumerated with a place is probably a place. */
function enumerationEvidence(
  sequences: readonly WordSequence[],
  candidates: readonly ScoredCandidate[],
  index: number,
): Evidence[] {
  const one = candidates[index];
  if (!one) return [];
  const found: Evidence[] = [];
  for (const other of [candidates[index - 1], candidates[index + 1]]) {
    if (other?.type && areEnumerated(sequences, one, other)) {
      found.push(`listed-with-${other.type}`);
    }
  }
  return found;
}

function areEnumerated(
  sequences: readonly WordSequence[],
  a: ScoredCandidate,
  b: ScoredCandidate,
): boolean {
  if (a.sequence !== b.sequence) return false;
  const [start, end] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  const between = sequences[a.sequence]?.words.slice(start, end).map(({ key }) => key) ?? [];
  return between.length > 0 && between.every((key) => /^(?:,|and|or|&)$/u.test(key));
}
