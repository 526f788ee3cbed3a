import { acronymLetters, acronymsOf, isAcronym } from "../gazetteer/aliases.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import { addEvidence, type ScoredCandidate } from "./scored-candidate.ts";
import type { Evidence } from "./weights.ts";

interface Known {
  /** Last and first words of persons' full names; East Asian surnames stand first. */
  readonly surnames: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** First words of organizations' longer names. */
  readonly organizationWords: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
}

const SHORTEST_SURNAME = 2;
const SHORTEST_GIVEN_NAME = 3;

/** Names tell about one another: a person's surname alone, an acronym, a list of like names. */
export function crossEvidence(
  views: readonly WordSequence[],
  judged: readonly ScoredCandidate[],
): ScoredCandidate[] {
  const known = collect(judged);
  const linked = judged.map((one) => addEvidence(one, linksOf(one, known)));
  return linked.map((one, index) =>
    one.type === undefined ? addEvidence(one, listEvidence(views, linked, index)) : one,
  );
}

function collect(judged: readonly ScoredCandidate[]): Known {
  const surnames = new Set<string>();
  const givenNames = new Set<string>();
  const organizationWords = new Set<string>();
  const acronyms = new Set<string>();
  for (const { type, words } of judged) {
    if (words.length < 2) continue;
    const last = words.at(-1)?.key ?? "";
    const first = words[0]?.key ?? "";
    if (type === "person") {
      if (last.length >= SHORTEST_SURNAME) surnames.add(last);
      if (first.length >= SHORTEST_GIVEN_NAME) givenNames.add(first);
    } else if (type === "organization") {
      organizationWords.add(first);
      for (const acronym of acronymsOf(words.map(({ text }) => text).join(" "))) {
        acronyms.add(acronym);
      }
    }
  }
  return { surnames, givenNames, organizationWords, acronyms };
}

function linksOf({ words, key }: ScoredCandidate, known: Known): Evidence[] {
  const [word] = words;
  if (words.length !== 1 || !word) return [];
  if (known.surnames.has(key) && !word.isUpper) return ["surname-of-person"];
  if (known.givenNames.has(key) && !word.isUpper) return ["given-name-of-person"];
  if (isAcronym(word.text) && known.acronyms.has(acronymLetters(word.text))) return ["acronym-of"];
  return known.organizationWords.has(key) ? ["part-of-organization"] : [];
}

/** "Thailand, Laos and Xaignabouli": what stands in a list with a place is likely one. */
function listEvidence(
  views: readonly WordSequence[],
  judged: readonly ScoredCandidate[],
  index: number,
): Evidence[] {
  const one = judged[index];
  if (!one) return [];
  const found: Evidence[] = [];
  for (const other of [judged[index - 1], judged[index + 1]]) {
    if (other?.type && isListedWith(views, one, other)) found.push(`listed-with-${other.type}`);
  }
  return found;
}

function isListedWith(
  views: readonly WordSequence[],
  a: ScoredCandidate,
  b: ScoredCandidate,
): boolean {
  if (a.stretch !== b.stretch) return false;
  const [start, end] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  const between = views[a.stretch]?.words.slice(start, end).map(({ key }) => key) ?? [];
  return between.length > 0 && between.every((key) => /^(?:,|and|or|&)$/u.test(key));
}
