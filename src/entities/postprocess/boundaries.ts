import type { EntityType } from "../../model/entity.ts";
import type { FeatureSequence } from "../crf/feature-sequence.ts";
import { isInside, OUTSIDE, typeOfLabel } from "../crf/labels.ts";
import { isListed, matchLongest } from "../gazetteer/gazetteer.ts";
import type { WordRange } from "../rules/runs.ts";
import type { ScoredCandidate } from "../rules/scored-candidate.ts";
import type { Evidence } from "../rules/weights.ts";
import type { TaggedSpan } from "../sequence/spans.ts";
import type { Word } from "../sequence/words.ts";

/** Names of places and organizations that the rules are this sure of are names, whatever the labels say. */
const SURE = 3;

const WHOLE_NAMES: ReadonlySet<Evidence> = new Set(["organization", "country", "region"]);

/** Words that are a name. */
export interface Name extends WordRange {
  readonly type: EntityType;
}

/**
 * The names that a sequence's labels say, without titles and with the ends that lists know, and those
 * beside them that the rules are sure of.
 */
export function readNames(sequence: FeatureSequence, labels: Uint8Array): TaggedSpan[] {
  const names = readLabels(labels)
    .flatMap((name) => mendEnds(sequence, name))
    .filter((name) => !isKnownForNone(sequence, name));
  return withSureNames(sequence, names).map(({ type, start, end }) => ({
    type,
    start: sequence.words[start]?.start ?? 0,
    end: sequence.words[end - 1]?.end ?? 0,
  }));
}

/** The names that labels say, as they stand. */
export function readLabels(labels: Uint8Array): Name[] {
  const names: Name[] = [];
  for (let at = 0; at < labels.length; at++) {
    const type = typeOfLabel(labels[at] ?? OUTSIDE);
    if (type === undefined) continue;
    const start = at;
    while (isInside(labels[at + 1] ?? OUTSIDE)) at++;
    names.push({ type, start, end: at + 1 });
  }
  return names;
}

/** Titles are no part of a name, lists know where names end, and places go one by one: "Lyon, France". */
function mendEnds(sequence: FeatureSequence, name: Name): Name[] {
  const { type, start, end } = name;
  const { words, judged } = sequence;
  if (type === "person") {
    return [{ type, start: start + countLeadingTitles(words, start, end), end }];
  }
  const listed = [judged[start], judged[end - 1]].find((one) => one?.type === type && isWhole(one));
  if (listed) return [{ type, start: listed.start, end: listed.end }];
  if (type === "place") {
    const places = ruledNames(sequence, start, end).filter((one) => one.type === "place");
    return places.length > 1 ? places : [name];
  }
  return [name];
}

/** Whether a list has the whole name, so that its ends are known: "The New York Times", "Washington, D.C." */
function isWhole({ evidence, start, end }: ScoredCandidate): boolean {
  return end - start > 1 && evidence.some((one) => WHOLE_NAMES.has(one));
}

/** "South American" is no place. */
function isKnownForNone({ words }: FeatureSequence, { type, start, end }: Name): boolean {
  const name = words.slice(start, end);
  if (isListed("no-names", name)) return true;
  return type === "place" && isListed("demonyms", name) && !isListed("regions", name);
}

/** In order and not overlapping; where two names do, the labels' has it, and then the first. */
function withSureNames(sequence: FeatureSequence, names: readonly Name[]): Name[] {
  const taken = new Uint8Array(sequence.words.length);
  const free = ({ start, end }: Name) => {
    for (let at = start; at < end; at++) if (taken[at] === 1) return false;
    taken.fill(1, start, end);
    return true;
  };
  return [...names, ...ruledNames(sequence, 0, taken.length, isSure)]
    .filter(free)
    .sort((a, b) => a.start - b.start);
}

/** What the rules take for names within a range of words. */
function ruledNames(
  { judged }: FeatureSequence,
  from: number,
  to: number,
  accepts: (judged: ScoredCandidate) => boolean = () => true,
): Name[] {
  const names: Name[] = [];
  for (let at = from; at < to; at++) {
    const one = judged[at];
    if (one?.type === undefined || one.start !== at || one.end > to || !accepts(one)) continue;
    names.push({ type: one.type, start: at, end: one.end });
  }
  return names;
}

function isSure({ type, own, context, evidence }: ScoredCandidate): boolean {
  if (type === "place") return own[1] + context[1] >= SURE;
  if (type === "organization") {
    return own[2] + context[2] >= SURE || evidence.includes("camel-case");
  }
  return evidence.includes("given-name-alone") && evidence.includes("role-before");
}

/** Titles that are more often given names. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(["dean", "don", "earl", "marshall"]);

/**
 * How many words at the start of a person's name are titles, which are outside of it: "Dr", "Crown Prince
 * Sheikh". Never all words.
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
