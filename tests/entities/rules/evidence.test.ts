import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/entities/rules/weights.ts";
import { readMarked, scoreMarked } from "./marked-text.ts";

interface Case {
  /** Texts whose words in brackets have the evidence. */
  readonly yes: readonly string[];
  /** Texts whose words in brackets lack it. */
  readonly no: readonly string[];
}

const CASES: Readonly<Record<Evidence, Case>> = {
  country: { yes: ["It left [Peru] again."], no: ["It left [Lima] again."] },
  region: {
    yes: ["It left [Bavaria] again.", "It left [Washington, D.C.] again."],
    no: ["It left [Peru] again.", "It left [Georgia] again."],
  },
  city: {
    yes: ["It left [Lima] again."],
    no: ["It left [Bavaria] again.", "It left [Lund Lima] again."],
  },
  organization: {
    yes: ["It met [Toyota] again.", "It met the [G7] again."],
    no: ["It met [Oyota] again."],
  },
  "no-name": { yes: ["It met on [May Day] again."], no: ["It met in [Peru] again."] },
  demonym: { yes: ["It met [Peruvians] again."], no: ["It met [Oyotans] again."] },
  "organization-head": {
    yes: ["It met [Blorp University] staff."],
    no: ["It met [University Blorp] staff.", "It met [Blorp Oto] staff."],
  },
  "organization-opener": {
    yes: ["It met [Ministry of Blorp] staff."],
    no: ["It met [Blorp Ministry] staff.", "It saw the [Gulf of Blorp] again."],
  },
  "bare-head": {
    yes: ["It met the [Cabinet] again."],
    no: ["It met [Blorp Cabinet] again.", "It met [Blorp] again."],
  },
  "place-head": { yes: ["It saw [Blorp Street] again."], no: ["It saw [Blorp Oto] again."] },
  "place-opener": {
    yes: ["It saw [Mount Blorp] again."],
    no: ["It saw [Blorp Oto] again.", "It saw [Mount Blorp University] again."],
  },
  "given-name": { yes: ["It met [Maria Blorp] again."], no: ["It met [Blorp Maria] again."] },
  "full-name": {
    yes: [
      "It met [Blorp Oto] again.",
      "It met [Blorp JB Oto] again.",
      "It met [Blorp Oto Emo Foko] again.",
    ],
    no: [
      "It met [Blorp House] again.",
      "It met [Blorp NATO] again.",
      "It met [Blorp R2] again.",
      "It met [Blorp & Oto] again.",
      "It met [Blorp Oto Emo Foko Gimo] again.",
    ],
  },
  "everyday-word": {
    yes: ["It met [Blorp House] again.", "It met [Maria White House] again."],
    no: ["It met [Blorp Oto] again.", "It met [Maria House] again."],
  },
  acronym: {
    yes: ["It met [BLRP] staff.", "It met [ALL] staff.", "It met [BLORPO] staff."],
    no: ["It met [Blorp] staff.", "It met [HOUSE] staff.", "It met [BLORPOT] staff."],
  },
  ampersand: { yes: ["It met [Blorp & Oto] staff."], no: ["It met [Blorp Oto] staff."] },
  "camel-case": {
    yes: ["It met [BlorpOto] staff."],
    no: ["It met [Blorp] staff.", "It met [McBlorp] staff.", "It met [BLORP] staff."],
  },
  titled: { yes: ["It met Governor [Blorp] again."], no: ["It met governor [Blorp] again."] },
  "article-before": {
    yes: ["It met the [Blorp] again.", "It is a [Blorp] again."],
    no: ["It met her [Blorp] again."],
  },
  "place-noun-before": {
    yes: ["It left the city of [Blorp] again."],
    no: [
      "It left the house of [Blorp] again.",
      "It left the city [Blorp] again.",
      "Of [Blorp] it said.",
    ],
  },
  "organization-noun-before": {
    yes: ["It met carmaker [Blorp] again."],
    no: [
      "It met Carmaker. [Blorp] grew.",
      "It met baker [Blorp] again.",
      "It met the [Network Blorp] again.",
    ],
  },
  "who-after": {
    yes: ["It met [Blorp], who left.", "It met [Blorp], whose team left."],
    no: ["It met [Blorp] who left.", "It met [Blorp], which left."],
  },
  "surname-of-person": {
    yes: [
      "Then [Blorp] met Maria Blorp.",
      "Then [BLORP] met Maria Blorp.",
      "Then [Oo] met Maria Oo.",
    ],
    no: [
      "Then [Blorp] met Maria Oto.",
      "Then [Blorp] met Oto Street Blorp.",
      "Then [Blorp Oto] met Maria Oto.",
      "Then [Blorp] met Governor Blorp.",
      "Then [O] met Maria O.",
    ],
  },
  "given-name-of-person": {
    yes: ["Then [Maria] met Maria Blorp.", "Then [Ana] met Ana Blorp."],
    no: [
      "Then [Maria] met Ines Blorp.",
      "Then [Maria] met Maria Street.",
      "Then [Jo] met Jo Blorp.",
    ],
  },
  "acronym-of": {
    yes: ["The [BU] is Blorp University."],
    no: [
      "The [BO] is Blorp University.",
      "The [BU] is Maria Blorp Ufo.",
      "The [Bu] is Blorp University.",
      "The [BU Oto] is Blorp University.",
    ],
  },
  "listed-with-person": {
    yes: ["It met [Blorp] and Maria Oto."],
    no: ["It met [Blorp] near Maria Oto."],
  },
  "listed-with-place": {
    yes: ["It left [Blorp], Lima and Peru.", "It left Lima or [Blorp]."],
    no: [
      "It left [Blorp] for Lima.",
      "It left [Blorp]. Lima grew.",
      "Oto, [Blorp] left. Lima grew.",
      "It left [Blorp] Monday Lima grew.",
    ],
  },
  "listed-with-organization": {
    yes: ["It met [Blorp] and Toyota."],
    no: ["It met [Blorp] at Toyota."],
  },
};

describe("a candidate has the evidence", () => {
  it.each(Object.entries(CASES))("%s", (evidence, { yes, no }) => {
    const has = (marked: string) => evidenceOf(marked).includes(evidence as Evidence);
    expect(yes.filter((marked) => !has(marked))).toEqual([]);
    expect(no.filter(has)).toEqual([]);
  });
});

function evidenceOf(marked: string): readonly Evidence[] {
  const candidate = scoreMarked(readMarked(marked));
  if (!candidate) throw new Error(`no candidate: ${marked}`);
  return candidate.evidence;
}
