import { ENTITY_TYPES } from "../../model/entity.ts";
import { evidenceIn } from "../crf/rule-features.ts";
import type { Evidence } from "../rules/weights.ts";
import { type Describe, type FeaturePlace, followsWords, precedesWords } from "./phrases.ts";

/** The three types with their articles. */
export const A_TYPE = { person: "a person", place: "a place", organization: "an organization" };

/** Kinds of feature of what the rules think, by their names in the extractor. */
export const RULES: Readonly<Record<string, Describe>> = {
  verdict,
  "verdict before": verdict,
  "verdict next": verdict,
  score: verdict,
  lead: verdict,
  "verdict of word": verdict,
  "verdict of class": verdict,
  "verdict of lists": verdict,
  "candidate length": verdict,
  "verdict after word": (place) =>
    `${verdict(place)}, and ${followsWords(place.sequence, startOf(place), 1)}`,
  "verdict before word": (place) =>
    `${verdict(place)}, and ${precedesWords(place.sequence, endOf(place) - 1, 1)}`,
  evidence: ({ value }) => {
    const evidence = evidenceIn(value);
    return evidence ? EVIDENCE_WORDS[evidence] : "something that the rules weigh";
  },
};

function verdict({ sequence, at }: FeaturePlace): string {
  const judged = sequence.judged[at];
  if (!judged) return "by the rules no name at all";
  return judged.type ? `by the rules ${A_TYPE[judged.type]}` : "by the rules no sure name";
}

function startOf({ sequence, at }: FeaturePlace): number {
  return sequence.judged[at]?.start ?? at;
}

function endOf({ sequence, at }: FeaturePlace): number {
  return sequence.judged[at]?.end ?? at + 1;
}

/** A type by its place among the types. */
export function aTypeAt(index: number): string {
  const type = ENTITY_TYPES[index];
  return type ? A_TYPE[type] : "no sure name";
}

/** Each kind of evidence that the rules weigh, in words that go on from a possible name. */
export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  country: "a country's name",
  region: "a region's name",
  city: "a city's name",
  "ambiguous-city": "a city's name, and an everyday word",
  organization: "an organization's name",
  "no-name": "in the list of what is no name",
  demonym: "a people or a party",
  "organization-head": "ends as organizations do",
  "organization-opener": "opens as organizations do",
  "bare-head": "a noun that needs a name before it",
  "place-head": "ends as places do",
  "bare-place-head": "a noun for places, without a name",
  "place-opener": "opens as places do",
  "no-name-head": "ends with a noun that makes it no name",
  "given-name": "begins with a given name",
  "given-name-alone": "a given name alone",
  initial: "has an initial",
  "person-particle": "has a particle as persons' names do",
  "full-name": "a few words, none an everyday one",
  "everyday-word": "has an everyday word in it",
  "everyday-words": "nothing but everyday words",
  "surname-ending": "ends as surnames do",
  "place-ending": "ends as names of places do",
  acronym: "an acronym",
  ampersand: 'has "&" in it',
  "camel-case": "has a capital inside",
  digits: "has digits",
  "place-first": "begins with a place",
  "demonym-first": "begins with a people",
  unknown: "in no list of names",
  "initial-everyday": "an everyday word where a sentence begins",
  titled: "follows a title",
  "role-before": "follows a role",
  "article-before": 'follows "the" or "a"',
  "in-before": 'follows "in" or the like',
  "at-before": 'follows "at"',
  "near-before": 'follows "near" or the like',
  "from-before": 'follows "from"',
  "to-before": 'follows "to" or "and"',
  "by-before": 'follows "by"',
  "agent-before": 'follows "with"',
  "place-noun-before": "follows a noun for places",
  "organization-noun-before": "follows a noun for organizations",
  "saying-after": "before a verb of saying",
  "age-after": "before an age",
  "who-after": 'before "who"',
  "based-after": 'before "-based"',
  "place-noun-after": "before a noun for places",
  "organization-noun-after": "before a noun for organizations",
  "country-after": "before the name of a country",
  "acronym-after": "before its acronym",
  "possessive-after": 'before "\'s"',
  "dateline-place": "the place in a dateline",
  "dateline-agency": "the agency in a dateline",
  byline: "in a byline",
  "surname-of-person": "the surname of a person in the text",
  "given-name-of-person": "the given name of a person in the text",
  "part-of-organization": "part of an organization's name in the text",
  "acronym-of": "the acronym of a name in the text",
  "listed-with-person": "in a row with a person",
  "listed-with-place": "in a row with a place",
  "listed-with-organization": "in a row with an organization",
};
