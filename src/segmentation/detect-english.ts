import { FUNCTION_WORDS } from "../language/english/sentence-words.ts";

/** How much of an article is read, in UTF-16 units. */
const SAMPLE_LENGTH = 8000;
/** Fewer words are too few to tell. */
const MIN_WORDS = 25;
/** Function words are 0.25 to 0.45 of English prose and under 0.04 of other languages. */
const MIN_FUNCTION_WORD_SHARE = 0.1;

/** Tells whether a text looks English. A text of few words always does, unless its script is not Latin. */
export function seemsEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const words = sample.toLowerCase().match(/[^\s!-/:-@[-`{-~\u2000-\u206f\u3000-\u303f]+/g) ?? [];
  if (words.length < MIN_WORDS) return !isOtherScript(sample);
  const known = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  return known >= MIN_FUNCTION_WORD_SHARE * words.length;
}

/** Scripts without spaces yield few words, but their letters identify them. */
function isOtherScript(text: string): boolean {
  const other = text.match(/[\u0370-\u1cff\u3040-\ud7ff]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return other > MIN_WORDS && other > latin;
}
