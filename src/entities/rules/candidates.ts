import { isListed, isWordListed, matchLongest, matchPhrase } from "../gazetteer/gazetteer.ts";
import type { WordSequence } from "../sequence/token-sequences.ts";
import type { Word } from "../sequence/words.ts";
import { findRuns, type WordRange } from "./runs.ts";
import { cutTitles, type Piece } from "./titles.ts";

/** Words that may be a name: a range of a stretch's words. */
export interface Candidate extends Piece {
  /** Index of the word sequence in the text. */
  readonly sequence: number;
  /** Whether a sentence would have a capital here anyway. */
  readonly initial: boolean;
}

const OPENERS: ReadonlySet<string> = new Set("\"“”'([*•");
const STOPS: ReadonlySet<string> = new Set(":.!?…;—–|>-");

/** "Pro-Beijing", "Pan-democrat": small-letter words but for where they stand. */
const PREFIXED =
  /^(?:Pro|Anti|Non|Pan|Vice|Ex|Co|Pre|Post|Mid|Self|All|Multi|Inter|Counter|Cross|Well|Long|Short|High|Low)-/u;

/** All that could be a name in a stretch, in order, not overlapping. */
export function findCandidates(view: WordSequence, sequence: number): Candidate[] {
  return findRuns(view).flatMap((run) => {
    const initial = isInitial(view.words, run.start);
    const from = initial ? skipStarters(view.words, run) : run.start;
    const follows = followsTitleOf(view.words, run.start);
    return cutCalendar(view.words, { start: from, end: run.end })
      .flatMap((part) => cutTitles(view.words, part, follows && part.start === run.start))
      .flatMap((piece) => cutFullNames(view.words, piece))
      .map((piece) => trim(view.words, piece))
      .filter((piece) => piece.start < piece.end)
      .map(({ start, end, titled }) => ({
        start,
        end,
        titled,
        sequence,
        initial: initial && start === run.start,
      }));
  });
}

/** Whether a word opens a sentence, a quotation or what follows a colon. */
function isInitial(words: readonly Word[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && OPENERS.has(words[before]?.text ?? "")) before--;
  return before < 0 || before < at - 1 || STOPS.has(words[before]?.text.charAt(0) ?? "");
}

/** Sentences open with everyday words, which a name may follow: "Meanwhile Toyota". */
function skipStarters(words: readonly Word[], { start, end }: WordRange): number {
  let at = start;
  while (at < end) {
    const word = words[at];
    const phrase = matchPhrase(words, at)?.length ?? 0;
    if (!word || phrase > 1) break;
    const starts =
      isWordListed("starters", word) ||
      PREFIXED.test(word.text) ||
      (at === start && opensPlainly(words, at, end));
    if (!starts) break;
    at++;
  }
  return at;
}

/** An everyday word before what can stand alone as a person's name. */
function opensPlainly(words: readonly Word[], at: number, end: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || at + 1 >= end) return false;
  if (!isWordListed("common-words", word) || isWordListed("given-names", word)) return false;
  if (isWordListed("titles", word) || isWordListed("title-words", word)) return false;
  const isNoun = ["organization-openers", "place-openers", "organization-heads"] as const;
  if (isNoun.some((list) => isWordListed(list, word))) return false;
  return isWordListed("given-names", next) || matchPhrase(words, at + 1) !== undefined;
}

/** "Minister of Finance Li Na": the office after "of" is trimmed later, the name has its title. */
function followsTitleOf(words: readonly Word[], start: number): boolean {
  const first = words[start];
  if (!first || !isWordListed("title-words", first)) return false;
  const of = words[start - 1]?.key === "the" ? start - 2 : start - 1;
  const title = words[of - 1];
  return words[of]?.key === "of" && title !== undefined && isOffice(title);
}

function isOffice(word: Word): boolean {
  return word.isCapital && isWordListed("titles", word);
}

function cutCalendar(words: readonly Word[], { start, end }: WordRange): WordRange[] {
  const parts: WordRange[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const length = calendarLength(words, at, from);
    if (length === 0) continue;
    parts.push({ start: from, end: at });
    from = at + length;
    at = from - 1;
  }
  parts.push({ start: from, end });
  return parts.filter((part) => part.start < part.end);
}

/** How many words of no name stand here; "May" and "August" may be persons' names. */
function calendarLength(words: readonly Word[], at: number, from: number): number {
  const word = words[at];
  const phrase = matchPhrase(words, at);
  if (!word || (phrase && phrase.list !== "no-names" && phrase.length > 1)) return 0;
  if (phrase?.list === "no-names" && phrase.length > 1) return phrase.length;
  if (!isWordListed("calendar", word)) return 0;
  const before = words[at - 1];
  return at > from && before && isWordListed("given-names", before) ? 0 : 1;
}

/** "European Commission | Ursula von der Leyen": a person's name that follows another name at once. */
function cutFullNames(words: readonly Word[], piece: Piece): Piece[] {
  const last = words[piece.end - 1];
  if (!last || isWordListed("organization-heads", last)) return [piece];
  const phrase = matchPhrase(words, piece.start);
  const least = phrase && phrase.list !== "cities" ? phrase.length : 2;
  for (let at = piece.start + least; at < piece.end - 1; at++) {
    const before = words[at - 1];
    const word = words[at];
    if (!before || !word || !isWordListed("given-names", word)) continue;
    const closed = at === piece.start + least && phrase !== undefined && phrase.list !== "cities";
    if (!closed && !isWordListed("organization-heads", before)) continue;
    return [
      { start: piece.start, end: at, titled: piece.titled },
      { start: at, end: piece.end, titled: true },
    ];
  }
  return [piece];
}

/** Takes off demonyms and everyday words that only stand before a name. */
function trim(words: readonly Word[], piece: Piece): Piece {
  let { start, end } = piece;
  if (isListed("organizations", words.slice(start, end))) return piece;
  while (start < end && isLoose(words, start, end, piece.titled)) start++;
  while (end > start && isTail(words, start, end - 1)) end--;
  return { start, end, titled: piece.titled };
}

function isLoose(words: readonly Word[], start: number, end: number, titled: boolean): boolean {
  const word = words[start];
  if (!word || (matchPhrase(words, start)?.length ?? 0) > 1) return false;
  if (isConnector(word)) return true;
  if (/^(?:The|A|An)$/u.test(word.text)) return true;
  if (titled && end - start > 1 && isWordListed("title-words", word)) return true;
  if (end - start > 1 && isWordListed("given-names", word)) return false;
  const demonym = matchLongest("demonyms", words, start);
  return demonym > 0 && (start + demonym >= end || !isNounPhrase(words, start, end));
}

function isConnector({ key }: Word): boolean {
  return /^(?:of|for|on|against|and|&|the|,|')$/.test(key);
}

function isNounPhrase(words: readonly Word[], start: number, end: number): boolean {
  const last = words[end - 1];
  const opener = words.slice(start, end).some((word) => word.key === "of" || word.key === "for");
  return opener || (last !== undefined && isWordListed("organization-heads", last));
}

/** "Republican" after a name; not "White" in "Jack White". */
function isTail(words: readonly Word[], start: number, at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word && isConnector(word)) return true;
  if (!word || word.isUpper || !isWordListed("demonyms", word)) return false;
  return !(at > start && before && isWordListed("given-names", before));
}
