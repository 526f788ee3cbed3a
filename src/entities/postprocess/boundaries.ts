import { GIVEN_NAME_TITLES } from "../../language/english/titles.ts";
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

/**
 * Turns the labels of a sequence into names: removes titles, corrects boundaries by lists, drops listed
 * words that are no names, and adds the candidates that the rules are sure of. In order, not overlapping.
 */
export function correctBoundaries(sequence: FeatureSequence, labels: Uint8Array): NameSpan[] {
  const names = namesInLabels(labels)
    .map((name) => correctName(sequence, name))
    .filter((name) => !isKnownForNone(sequence, name));
  return addSureNames(sequence, names).map(({ type, start, end }) => ({
    type,
    start: sequence.words[start]?.start ?? 0,
    end: sequence.words[end - 1]?.end ?? 0,
  }));
}

/** "Dr Ana Roe" becomes "Ana Roe", and a name that a list has with other boundaries gets those: "The Times". */
function correctName({ words, candidates }: FeatureSequence, name: LabelledName): LabelledName {
  const { type, start, end } = name;
  if (type === "person") return { ...name, start: start + countLeadingTitles(words, start, end) };
  const listed = [candidates[start], candidates[end - 1]].find(
    (one) => one?.type === type && isWholeName(one),
  );
  return listed ? { type, start: listed.start, end: listed.end } : name;
}

/** Whether a list contains the whole name, as with "The New York Times" or "Washington, D.C.". */
function isWholeName({ evidence, start, end }: ScoredCandidate): boolean {
  return end - start > 1 && evidence.some((one) => WHOLE_NAME.has(one));
}

/** "South American" is no place. */
function isKnownForNone({ words }: FeatureSequence, { type, start, end }: LabelledName): boolean {
  const name = words.slice(start, end);
  if (isListed("no-names", name)) return true;
  return type === "place" && isListed("demonyms", name) && !isListed("regions", name);
}

/** Adds the candidates that the rules are sure of. Of names that overlap, labelled ones win, then earlier ones. */
function addSureNames(
  { words, candidates }: FeatureSequence,
  names: readonly LabelledName[],
): LabelledName[] {
  const sure = candidates.flatMap((one, at): LabelledName[] => {
    if (one?.type === undefined || one.start !== at || !isSure(one)) return [];
    return [{ type: one.type, start: one.start, end: one.end }];
  });
  const taken = new Uint8Array(words.length);
  const takeIfFree = ({ start, end }: LabelledName) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  };
  return [...names, ...sure].filter(takeIfFree).sort((a, b) => a.start - b.start);
}

function isSure({ type, scores, evidence }: ScoredCandidate): boolean {
  if (type === "place") return scores[1] >= MIN_SURE_SCORE;
  if (type !== "organization") return false;
  return scores[2] >= MIN_SURE_SCORE || evidence.includes("camel-case");
}

/**
 * How many words at the start of a person's name are titles, which are outside of it: "Dr", "Crown Prince
 * Sheikh". Never all words.
 */
export function countLeadingTitles(words: readonly Word[], start: number, end: number): number {
  let at = start;
  while (at < end - 1) {
    const length = matchLongest("titles", words, at);
    if (length === 0 || at + length >= end || GIVEN_NAME_TITLES.has(words[at]?.key ?? "")) break;
    at += length;
  }
  return at - start;
}
