import { hasLoneSingleMark } from "./quotation-marks.ts";
import { type ContextDependence, type Fault, SEVERITY } from "./rule.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Verbs that give somebody's words. */
const SPEECH =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|add(?:s|ed)|wr(?:ote|ites)|ask(?:s|ed)|repl(?:ies|ied)|stat(?:es|ed)|explain(?:s|ed)|announc(?:es|ed)|insist(?:s|ed)|argu(?:es|ed)|warn(?:s|ed)|claim(?:s|ed)|tweeted|posted|comment(?:s|ed)|not(?:es|ed)|declar(?:es|ed)|remark(?:s|ed)|recall(?:s|ed)|testif(?:ies|ied)|admit(?:s|ted)|according to|read|reads|sp(?:oke|eaks)|call(?:s|ed))\b/i;

/** `” he said`, `” added she`: the speaker is a pronoun. */
const PRONOUN_SPEAKER =
  /["”’'],? (?:(?:he|she|they|it) \w|(?:said|says|added|adds|wrote|asked|told) (?:he|she|they|it)\b)/i;

/** Quotations that lost a part, or their speaker. */
export const QUOTATION_FAULTS: readonly Fault[] = [
  { code: "half-quotation", severity: SEVERITY.torn, applies: isHalfQuotation },
  { code: "no-speaker", severity: SEVERITY.mild, applies: lacksSpeaker },
];

/** Quotations whose speaker the sentence before names. */
export const QUOTATION_DEPENDENCES: readonly ContextDependence[] = [
  { code: "speaker", applies: (view) => isBare(view) || PRONOUN_SPEAKER.test(view.text) },
];

function isHalfQuotation({ quoting, text }: SentenceView): boolean {
  return quoting.opensInside || !quoting.isBalanced || hasLoneSingleMark(text);
}

/** A quotation and nothing else, or a sentence of a block that is all quotation. */
function isBare({ quoting, text, kind }: SentenceView): boolean {
  if (quoting.isAllQuoted) return true;
  if (/^['‘].*[.,!?…]['’]$/s.test(text)) return true;
  return kind === "quote" && !quoting.isQuoting && !SPEECH.test(text);
}

/** Nobody before a bare quotation, or before a row of them, is said to speak. */
function lacksSpeaker(view: SentenceView): boolean {
  if (!isBare(view)) return false;
  const { before, kind } = view;
  if (before === undefined) return true;
  return kind !== "quote" && !SPEECH.test(before.text) && !isBare(before);
}
