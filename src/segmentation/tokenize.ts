import type { Token } from "../model/segmentation.ts";
import type { Span } from "../model/span.ts";
import { keepsPeriod, splitTerm } from "./compromise-tokenizer.ts";

/** A piece without white space. Longer runs are cut, to keep the time linear in the text's length. */
const PIECE = /\S{1,256}/gu;

/**
 * Splits a span of a text into tokens: words, possessive endings and punctuation marks, each a span
 * of the text, in order. Words keep inner hyphens, apostrophes and the periods of abbreviations.
 */
export function tokenize(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  let piece: RegExpExecArray | undefined;
  for (const following of text.slice(span.start, span.end).matchAll(PIECE)) {
    if (piece) pushTokens(tokens, piece[0], span.start + piece.index, following[0]);
    piece = following;
  }
  if (piece) pushTokens(tokens, piece[0], span.start + piece.index, "");
  return tokens;
}

function pushTokens(tokens: Token[], piece: string, at: number, following: string): void {
  let start = at;
  for (const part of cutPiece(piece, following)) {
    tokens.push({ start, end: start + part.length });
    start += part.length;
  }
}

/** Most words; compromise would leave them whole anyway. */
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
const HAS_WORD = /[\p{L}\p{N}]/u;
const ADDRESS = /:\/\/|^www\.|[^@]@[^@]/i;

/** One punctuation mark; dots or hyphens in a row are one mark. */
const MARK = /\.{2,}|-{2,}|['’][sS]$|./gsu;

/** Marks and emoji that separate two words written without a space. */
const SEPARATOR =
  /\.{2,}|-{2,}|[\u2600-\u27bf\u{1f000}-\u{1faff}](?:\u200d|\ufe0f|[\u2600-\u27bf\u{1f000}-\u{1faff}])*|[—–―…/()[\]{}"“”«»;!?|<>*+=]|[,:](?!\d)|(?<!\d)[,:]/u;

/** The name in an adjective such as "Tokyo-based" or "U.S.-led"; not "Wai-ching". */
const NAME_FIRST =
  /^\p{Lu}[\p{L}\p{M}\p{N}.&'’-]*[\p{L}\p{N}.](?=-(?:\p{Ll}{2,12}ed|\p{Ll}{4,12}ing|area|born|bound|built|era|friendly|held|led|like|made|run|style|wide)$)/u;

/** A cheap first test for both patterns: Unicode classes are slow at their first use. */
const MAY_HOLD_NAME = /^[^a-z].*-[a-z]+$|^[a-z]+-[^a-z]/;

/** The prefix of "pro-Tokyo" and "non-EU". */
const NAME_LAST = /^(?:pro|anti|non|ex|pre|post|trans|mid|counter)(?=-\p{Lu})/u;

/** A character reference of HTML, which some plain texts still contain. */
const REFERENCE =
  /(&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|apos|quot|nbsp|lt|gt|[lr][sd]quo|[mn]dash|hellip);)/i;

/** The party in "(R-Ohio)" and "(D-Calif.)". */
const PARTY = /^(\()([DRI])(-)(?=[A-Z])/;

const POSSESSIVE = /(?<=[^'’])(?:['’][sS]|['’])$/;

/**
 * Splits a piece of text without white space into tokens, in order; joined, they are the piece.
 * @param following The next piece, empty at the end.
 */
function cutPiece(piece: string, following: string): readonly string[] {
  if (PLAIN_WORD.test(piece)) return [piece];
  if (piece.includes("&") && REFERENCE.test(piece)) return cutReferences(piece, following);
  const party = PARTY.exec(piece);
  if (party) return [...party.slice(1), ...cutPiece(piece.slice(party[0].length), following)];
  const { pre, text, post } = splitTerm(piece);
  if (!HAS_WORD.test(text)) return cutMarks(piece);
  if (/^s$/i.test(text) && /['’]$/.test(pre)) return cutMarks(pre + text).concat(cutMarks(post));
  const keepsDot = post.startsWith(".") && !post.startsWith("..") && keepsPeriod(text, following);
  const word = keepsDot ? `${text}.` : text;
  return [...cutMarks(pre), ...cutWord(word), ...cutMarks(keepsDot ? post.slice(1) : post)];
}

function cutReferences(piece: string, following: string): readonly string[] {
  const parts = piece.split(REFERENCE);
  return parts.flatMap((part, at) => {
    if (at % 2 === 1) return [part];
    return part === "" ? [] : cutPiece(part, parts[at + 1] ?? following);
  });
}

function cutMarks(marks: string): string[] {
  return marks.match(MARK) ?? [];
}

function cutWord(word: string): string[] {
  if (ADDRESS.test(word)) return [word];
  const parts: string[] = [];
  let rest = word;
  for (let cut = SEPARATOR.exec(rest); cut; cut = SEPARATOR.exec(rest)) {
    if (cut.index > 0) parts.push(...cutEnding(rest.slice(0, cut.index)));
    parts.push(cut[0]);
    rest = rest.slice(cut.index + cut[0].length);
  }
  return rest === "" ? parts : parts.concat(cutEnding(rest));
}

function cutEnding(word: string): string[] {
  const ending = POSSESSIVE.exec(word);
  if (!ending) return cutCompound(word);
  return [...cutCompound(word.slice(0, ending.index)), ending[0]];
}

/** Separates the name from the rest of a compound, so it can be marked alone. */
function cutCompound(word: string): string[] {
  if (!MAY_HOLD_NAME.test(word)) return [word];
  const first = (NAME_FIRST.exec(word) ?? NAME_LAST.exec(word))?.[0];
  return first === undefined ? [word] : [first, "-", word.slice(first.length + 1)];
}
