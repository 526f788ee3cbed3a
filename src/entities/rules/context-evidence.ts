import { ARTICLES, PERSONAL_RELATIVES } from "../../language/english/function-words.ts";
import { isWordListed } from "../gazetteer/gazetteer.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";
import type { Candidate } from "./candidates.ts";
import type { Evidence } from "./weights.ts";

/** The evidence in the words around a candidate. */
export function contextEvidence({ words }: WordSequence, candidate: Candidate): Evidence[] {
  const titled: Evidence[] = candidate.titled ? ["titled"] : [];
  return [
    ...titled,
    ...beforeEvidence(words, candidate.start),
    ...afterEvidence(words, candidate.end),
  ];
}

/** "the Lakers", "the city of Lyon", "the carmaker Volvo". */
function beforeEvidence(words: readonly Word[], start: number): Evidence[] {
  const before = words[start - 1];
  const noun = words[start - 2];
  if (!before) return [];
  if (ARTICLES.has(before.key)) return ["article-before"];
  if (before.key === "of") {
    return noun && isWordListed("place-nouns", noun) ? ["place-noun-before"] : [];
  }
  const isNoun = !before.isCapital && isWordListed("organization-nouns", before);
  return isNoun ? ["organization-noun-before"] : [];
}

/** "Ana Roe, who". */
function afterEvidence(words: readonly Word[], end: number): Evidence[] {
  const [comma, pronoun] = words.slice(end, end + 2);
  const isFollowed = comma?.text === "," && PERSONAL_RELATIVES.has(pronoun?.key ?? "");
  return isFollowed ? ["who-after"] : [];
}
