import { ENTITY_TYPES } from "../../model/entity.ts";
import { evidenceIn } from "../crf/rule-features.ts";
import type { Evidence } from "../rules/weights.ts";
import { type Describe, type FeatureContext, followsWords, precedesWords } from "./phrases.ts";

/** Descriptions of the features in `crf/rule-features.ts`, by the names it hashes. */
export const RULE_FEATURES: Readonly<Record<string, Describe>> = {
  verdict: typeByRules,
  "verdict before": typeByRules,
  "verdict next": typeByRules,
  score: typeByRules,
  lead: typeByRules,
  "verdict of word": typeByRules,
  "verdict of class": typeByRules,
  "verdict of lists": typeByRules,
  "candidate length": typeByRules,
  "verdict after word": (context) => {
    const { sequence, at } = context;
    const start = sequence.candidates[at]?.start ?? at;
    return `${typeByRules(context)}, ${followsWords(sequence, start, 1)}`;
  },
  "verdict before word": (context) => {
    const { sequence, at } = context;
    const end = sequence.candidates[at]?.end ?? at + 1;
    return `${typeByRules(context)}, ${precedesWords(sequence, end - 1, 1)}`;
  },
  evidence: ({ value }) => {
    const evidence = evidenceIn(value);
    return evidence ? EVIDENCE_PHRASES[evidence] : "unknown evidence";
  },
};

function typeByRules({ sequence, at }: FeatureContext): string {
  const candidate = sequence.candidates[at];
  return candidate ? `rules: ${candidate.type ?? "no type"}` : "rules: no candidate";
}

/** The name of a type, by its index in `ENTITY_TYPES`. */
export function typeAt(index: number): string {
  return ENTITY_TYPES[index] ?? "no type";
}

/** Each kind of evidence in words that follow a candidate. */
const EVIDENCE_PHRASES: Readonly<Record<Evidence, string>> = {
  country: "a country",
  region: "a region",
  city: "a city",
  "ambiguous-city": "a city, but also an everyday word or a given name",
  organization: "a known organization",
  "no-name": "listed as no name",
  demonym: "a demonym or a party's members",
  "organization-head": "ends like an organization",
  "organization-opener": "begins like an organization",
  "bare-head": "a noun for organizations alone",
  "place-head": "ends like a place",
  "bare-place-head": "a noun for places alone",
  "place-opener": "begins like a place",
  "no-name-head": "ends with a noun that ends no name",
  "given-name": "begins with a given name",
  "given-name-alone": "a given name alone",
  initial: "has an initial",
  "person-particle": 'has a particle like "bin" or "von"',
  "full-name": "up to four words, none of them everyday",
  "everyday-word": "has an everyday word",
  "everyday-words": "has only everyday words",
  "surname-ending": "ends like a surname",
  "place-ending": "has the ending of a place name",
  acronym: "an acronym",
  ampersand: 'has "&"',
  "camel-case": "has a capital inside a word",
  digits: "has digits",
  "place-first": "begins with a place",
  "demonym-first": "begins with a demonym",
  unknown: "in no list of names",
  "initial-everyday": "an everyday word that starts a sentence",
  titled: "follows a title",
  "role-before": "follows a role",
  "article-before": 'follows "the" or "a"',
  "in-before": 'follows "in" or similar',
  "at-before": 'follows "at"',
  "near-before": 'follows "near" or similar',
  "from-before": 'follows "from"',
  "to-before": 'follows "to" or "and"',
  "by-before": 'follows "by"',
  "agent-before": 'follows "with"',
  "place-noun-before": "follows a noun for places",
  "organization-noun-before": "follows a noun for organizations",
  "saying-after": 'before a verb like "said"',
  "age-after": "before an age",
  "who-after": 'before "who"',
  "based-after": 'before "-based"',
  "place-noun-after": "before a noun for places",
  "organization-noun-after": "before a noun for organizations",
  "country-after": "before its country",
  "acronym-after": "before its acronym",
  "possessive-after": 'before "\'s"',
  "dateline-place": "the place of a dateline",
  "dateline-agency": "the agency of a dateline",
  byline: "in a byline",
  "surname-of-person": "the surname of a person in the text",
  "given-name-of-person": "the given name of a person in the text",
  "part-of-organization": "part of an organization's name in the text",
  "acronym-of": "the acronym of a name in the text",
  "listed-with-person": "enumerated with a person",
  "listed-with-place": "enumerated with a place",
  "listed-with-organization": "enumerated with an organization",
};
