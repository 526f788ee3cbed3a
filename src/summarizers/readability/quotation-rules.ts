import { REPORTING_VERBS } from "../text/word-lists.ts";
import { hasLoneSingleMark } from "./quotation-marks.ts";
import { type ContextDependence, type Fault, SEVERITY } from "./rule.ts";
import type { SentenceView } from "./sentence-view.ts";

const REPORTS_SPEECH = new RegExp(
  String.raw`\b(?:${[...REPORTING_VERBS].join("|")}|according to)\b`,
  "i",
);

/** A quotation whose speaker is a pronoun: `” he said`, `” added she`. */
const PRONOUN_SPEAKER =
  /["”’'],? (?:(?:he|she|they|it) \w|(?:said|says|added|adds|wrote|asked|told) (?:he|she|they|it)\b)/i;

/** Quotations without their other half, or without a speaker. */
export const QUOTATION_FAULTS: readonly Fault[] = [
  { code: "unbalanced-quotation", severity: SEVERITY.halfQuotation, applies: isUnbalanced },
  { code: "unattributed-quotation", severity: SEVERITY.mild, applies: lacksSpeaker },
];

/** Quotations whose speaker only the sentence before names. */
export const QUOTATION_DEPENDENCES: readonly ContextDependence[] = [
  { code: "implicit-speaker", applies: (view) => isBare(view) || PRONOUN_SPEAKER.test(view.text) },
];

function isUnbalanced({ quoting, text }: SentenceView): boolean {
  return !quoting.isBalanced || hasLoneSingleMark(text);
}

/** Nothing but a quotation, or a sentence of a quotation block that names no speaker. */
function isBare({ quoting, text, kind }: SentenceView): boolean {
  if (quoting.isAllQuoted) return true;
  if (/^['‘].*[.,!?…]['’]$/s.test(text)) return true;
  return kind === "quote" && !quoting.isQuoting && !REPORTS_SPEECH.test(text);
}

/** A bare quotation after a sentence that neither reports speech nor is a bare quotation itself. */
function lacksSpeaker(view: SentenceView): boolean {
  if (!isBare(view)) return false;
  const { before, kind } = view;
  if (before === undefined) return true;
  return kind !== "quote" && !REPORTS_SPEECH.test(before.text) && !isBare(before);
}
