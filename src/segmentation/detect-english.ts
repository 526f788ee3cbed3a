/** Words that English prose cannot do without and that hardly any other language has. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "the of and to that with for from by have has had were are be been this which who their they said will would " +
    "not on at it its his her but he she we you there when after more than about into over could should"
  ).split(" "),
);

/** So much of an article is looked at, in characters. */
const SAMPLE = 8000;
/** Fewer words tell nothing. */
const FEWEST_WORDS = 25;
/** English prose has 0.25 to 0.45 of these words, other languages under 0.04. */
const LEAST_SHARE = 0.1;

/** Whether a text can be taken for English; a few words always can. */
export function seemsEnglish(text: string): boolean {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[^\s!-/:-@[-`{-~\u2000-\u206f\u3000-\u303f]+/g) ?? [];
  if (words.length < FEWEST_WORDS) return !isForeignScript(text.slice(0, SAMPLE));
  const known = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  return known >= LEAST_SHARE * words.length;
}

/** Scripts without spaces have few words, but their letters tell. */
function isForeignScript(text: string): boolean {
  const foreign = text.match(/[\u0370-\u1cff\u3040-\ud7ff]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return foreign > FEWEST_WORDS && foreign > latin;
}
