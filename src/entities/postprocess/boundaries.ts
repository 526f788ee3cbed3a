import type { FeatureSequence } from "../crf/feature-sequence.ts";
import { type LabelledName, namesInLabels } from "../crf/labels.ts";
import { isListed, matchLongest } from "../gazetteer/gazetteer.ts";
import type { ScoredCandidate } from "../rules/scored-candidate.ts";
import type { Evidence } from "../rules/weights.ts";
import type { NameSpan } from "../sequence/spans.ts";
import type { Word } from "../sequence/words.ts";

/** A candidate of a place or an organization with this score is a name, whatever its labels. */
const MIN_SURE_SCORE = 3;

/** Evidence that a list contains the whole name. */
const WHOLE_NAME: ReadonlySet<Evidence> = new Set(["organization", "country", "region"]);

/** Titles that are more often given names. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(["dean", "don", "earl", "marshall"]);

/**
 * Turns the labels of a sequence into names: removes titles, corrects boundaries by lists, drops listed
 * words that are no names, and adds the candidates that the rules are sure of. In order, not overlapping.
 */
export function correctBoundaries(sequence: FeatureSequence, labels: Uint8Array): NameSpan[] {
  const names = namesInLabels(labels)
    .flatMap((name) => correctName(sequence, name))
    .filter((name) => !isListedAsNoName(sequence, name));
  return addSureCandidates(sequence, names).map(({ type, start, end }) => ({
    type,
    start: sequence.words[start]?.start ?? 0,
    end: sequence.words[end - 1]?.end ?? 0,
  }));
}

/** A person loses titles, a listed name gets its listed boundaries, and "Lyon, France" becomes two places. */
function correctName(sequence: FeatureSequence, name: LabelledName): LabelledName[] {
  const { type, start, end } = name;
  const { words, candidates } = sequence;
  if (type === "person") {
    return [{ type, start: start + countLeadingTitles(words, start, end), end }];
  }
  const listed = [candidates[start], candidates[end - 1]].find(
    (one) => one?.type === type && isWholeName(one),
  );
  if (listed) return [{ type, start: listed.start, end: listed.end }];
  if (type === "place") {
    const places = typedCandidates(sequence, start, end).filter((one) => one.type === "place");
    return places.length > 1 ? places : [name];
  }
  return [name];
}

/**
 * The number of words that are titles at the start of a person's name, as in "Dr" or "Crown Prince Sheikh".
 * At least one word remains.
 */
export function countLeadingTitles(words: readonly Word[], start: number, end: number): number {
  let at = start;
  while (at < end - 1) {
    const length = matchLongest("titles", words, at);
    if (length === 0 || at + length >= end || GIVEN_NAMES.has(words[at]?.key ?? "")) break;
    at += length;
  }
  return at - start;
}

/** Whether a list contains the whole name, as with "The New York Times" or "Washington, D.C.". */
function isWholeName({ evidence, start, end }: ScoredCandidate): boolean {
  return end - start > 1 && evidence.some((one) => WHOLE_NAME.has(one));
}

/** "South American" is no place. */
function isListedAsNoName({ words }: FeatureSequence, { type, start, end }: LabelledName): boolean {
  const name = words.slice(start, end);
  if (isListed("no-names", name)) return true;
  return type === "place" && isListed("demonyms", name) && !isListed("regions", name);
}

/** Labelled names win over candidates that overlap them, earlier candidates over later ones. */
function addSureCandidates(
  sequence: FeatureSequence,
  names: readonly LabelledName[],
): LabelledName[] {
  const taken = new Uint8Array(sequence.words.length);
  const takeIfFree = ({ start, end }: LabelledName) => {
    for (let at = start; at < end; at++) if (taken[at] === 1) return false;
    taken.fill(1, start, end);
    return true;
  };
  return [...names, ...typedCandidates(sequence, 0, taken.length, isSure)]
    .filter(takeIfFree)
    .sort((a, b) => a.start - b.start);
}

/** The candidates with a type that lie within a range of words. */
function typedCandidates(
  { candidates }: FeatureSequence,
  from: number,
  to: number,
  accepts: (candidate: ScoredCandidate) => boolean = () => true,
): LabelledName[] {
  const names: LabelledName[] = [];
  for (let at = from; at < to; at++) {
    const one = candidates[at];
    if (one?.type === undefined || one.start !== at || one.end > to || !accepts(one)) continue;
    names.push({ type: one.type, start: at, end: one.end });
  }
  return names;
}

function isSure({ type, nameScores, contextScores, evidence }: ScoredCandidate): boolean {
  if (type === "place") return nameScores[1] + contextScores[1] >= MIN_SURE_SCORE;
  if (type === "organization") {
    const score = nameScores[2] + contextScores[2];
    return score >= MIN_SURE_SCORE || evidence.includes("camel-case");
  }
  return evidence.includes("given-name-alone") && evidence.includes("role-before");
}
