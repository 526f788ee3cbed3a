import { evidenceIn } from "../crf/rule-features.ts";
import type { Evidence } from "../rules/weights.ts";
import { type Describe, type FeatureContext, followsWords, precedesWords } from "./phrases.ts";

/** Descriptions of the features in `crf/rule-features.ts`, by the names it hashes. */
export const RULE_FEATURES: Readonly<Record<string, Describe>> = {
  "rule label": typeByRules,
  "rule label before": typeByRules,
  "rule label after": typeByRules,
  "rule score": typeByRules,
  "rule margin": typeByRules,
  "rule label and word": typeByRules,
  "rule label and class": typeByRules,
  "rule label and lists": typeByRules,
  "candidate length": typeByRules,
  "rule label and word before": (context) => {
    const { sequence, at } = context;
    const start = sequence.candidates[at]?.start ?? at;
    return `${typeByRules(context)}, ${followsWords(sequence, start, 1)}`;
  },
  "rule label and word after": (context) => {
    const { sequence, at } = context;
    const end = sequence.candidates[at]?.end ?? at + 1;
    return `${typeByRules(context)}, ${precedesWords(sequence, end - 1, 1)}`;
  },
  "rule evidence": ({ value }) => {
    const evidence = evidenceIn(value);
    return evidence ? EVIDENCE_PHRASES[evidence] : "unknown evidence";
  },
};

function typeByRules({ sequence, at }: FeatureContext): string {
  const candidate = sequence.candidates[at];
  return candidate ? `rules: ${candidate.type ?? "no type"}` : "rules: no candidate";
}

/** Each kind of evidence in words that follow a candidate. */
const EVIDENCE_PHRASES: Readonly<Record<Evidence, string>> = {
  country: "a country",
  region: "a region",
  city: "a city",
  organization: "a known organization",
  "no-name": "listed as no name",
  demonym: "a demonym or a party's members",
  "organization-head": "ends like an organization",
  "organization-opener": "begins like an organization",
  "bare-head": "a noun for organizations alone",
  "place-head": "ends like a place",
  "place-opener": "begins like a place",
  "given-name": "begins with a given name",
  "full-name": "up to four words, none of them everyday",
  "everyday-word": "has an everyday word",
  acronym: "an acronym",
  ampersand: 'has "&"',
  "camel-case": "has a capital inside a word",
  titled: "follows a title",
  "article-before": 'follows "the" or "a"',
  "place-noun-before": "follows a noun for places",
  "organization-noun-before": "follows a noun for organizations",
  "who-after": 'before "who"',
  "surname-of-person": "the surname of a person in the text",
  "given-name-of-person": "the given name of a person in the text",
  "acronym-of": "the acronym of a name in the text",
  "listed-with-person": "enumerated with a person",
  "listed-with-place": "enumerated with a place",
  "listed-with-organization": "enumerated with an organization",
};
