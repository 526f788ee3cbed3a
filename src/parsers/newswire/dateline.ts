import type { Dateline } from "../../model/article.ts";
import type { TextBlock } from "../../model/compose.ts";
import { CAPITALS, UNCASED } from "../../model/letters.ts";
import { isAgency, looksLikeAgency } from "./agencies.ts";
import { cutTrailingDate, readLeadingDate } from "./date-line.ts";
import { placeShape } from "./dateline-places.ts";

const MAX_DATELINE_LENGTH = 160;

/** Every dateline has one of these characters; a cheap first test. */
const MAYBE_DATELINE = /[(/:—–―−-]/;
const IN_BRACKETS = /^(?<before>[^()\n]{0,90}?)\s?\((?<agency>[^()\n]{2,60})\)/;
const IN_SLASHES = /^(?<before>[^()\n]{0,90}?)\s?\/(?<agency>[^\s/][^/\n]{1,30})\/(?=\s?[—–―-])/;
const DASH = /^\s?(?:—|–|―|−|-{1,3}|:)/;
const FIRST_DASH =
  /^(?<before>[^()\n]{2,90}?)(?:\s?(?<long>—|–|―|--)|\s(?<short>-|−)(?=\s)|\s?(?<colon>:)(?=\s))/;
const CAPITAL_START = new RegExp(`^(?<space>\\s?)["“‘]?[${CAPITALS}]`);

/** The parts of a dateline before its agency and dash. */
interface Parts {
  readonly place?: string;
  readonly date?: string;
}

const STORY_START = new RegExp(`^\\s*["“‘']?[${CAPITALS}${UNCASED}\\d]`);
const SENTENCE_END = /[.!?]["”’)]?(?:\s|$)/;
const INNER_DASH = /—|\s–\s|\s-\s|--/g;
const VERB_AFTER_DASH =
  /(?:—|–|-)\s?(?:is|was|are|were|has|had|have|will|would|said|says|did|does|do)\b/;
/** An unknown name must have a vowel and be too long for an acronym. */
const UNKNOWN_CITY = new RegExp(`^(?=.*[AEIOUYÀ-Ý])[${CAPITALS} .'’-]{5,}$`);

/** How many blocks below the head may have the dateline. */
const MAX_DATELINE_BLOCKS = 3;

/**
 * Recognizes the dateline that opens a paragraph: "TOKYO (Kyodo) —", "OSAKA, Japan, March 3 (Reuters) -",
 * "(Reuters) -", "GENEVA —". Its span starts at 0 and ends after the dash, before white space; without a
 * dash it ends after the agency's bracket.
 */
export function parseDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, MAX_DATELINE_LENGTH);
  if (!MAYBE_DATELINE.test(head)) return undefined;
  return withAgency(head, IN_BRACKETS) ?? withAgency(head, IN_SLASHES) ?? withoutAgency(paragraph);
}

function withAgency(head: string, pattern: RegExp): Dateline | undefined {
  const match = pattern.exec(head);
  if (!match?.groups) return undefined;
  const agency = (match.groups.agency ?? "").trim();
  const parts = readParts((match.groups.before ?? "").replace(/\s*(?:--|—|–)$/, ""));
  if (!parts || !isTrusted(agency, parts)) return undefined;
  const end = findEnd(head, match[0].length, parts);
  return end === undefined ? undefined : { ...parts, agency, start: 0, end };
}

function isTrusted(agency: string, { place, date }: Parts): boolean {
  if (place === undefined) return isAgency(agency);
  const shape = placeShape(place);
  if (shape === undefined) return false;
  return shape === "capitalized" && !date ? isAgency(agency) : looksLikeAgency(agency);
}

/** Returns the end of the dateline; `undefined` if the text after the agency rules a dateline out. */
function findEnd(head: string, from: number, parts: Parts): number | undefined {
  const rest = head.slice(from);
  const dash = DASH.exec(rest)?.[0];
  if (dash !== undefined) {
    return isStory(rest.slice(dash.length), parts) ? from + dash.length : undefined;
  }
  const space = CAPITAL_START.exec(rest)?.groups?.space;
  const follows = space === "" || (space !== undefined && parts.date !== undefined);
  return follows || rest === "" ? from : undefined;
}

/** After a name that is not clearly a place, the story must begin with a capital. */
function isStory(rest: string, { place }: Parts): boolean {
  if (place === undefined || placeShape(place) !== "capitalized") return true;
  return rest === "" || opensStory(rest);
}

function withoutAgency(paragraph: string): Dateline | undefined {
  const match = FIRST_DASH.exec(paragraph.slice(0, MAX_DATELINE_LENGTH));
  const parts = readParts(match?.groups?.before ?? "");
  if (!match?.groups || parts?.place === undefined) return undefined;
  const end = match[0].length;
  const rest = paragraph.slice(end, end + 400);
  if (!isTrustedPlace(parts, rest, match.groups)) return undefined;
  const after = parts.date ? undefined : readLeadingDate(rest);
  return {
    ...parts,
    ...(after && { date: after.date }),
    start: 0,
    end: end + (after?.length ?? 0),
  };
}

function isTrustedPlace(
  { place = "", date }: Parts,
  rest: string,
  { long, colon }: Readonly<Record<string, string | undefined>>,
): boolean {
  const shape = placeShape(place);
  if (date) return (shape === "city" || shape === "capitals") && opensStory(rest);
  return colon === undefined && isLikelyPlaceOnly(place, rest, long !== undefined);
}

function readParts(before: string): Parts | undefined {
  const { rest, date } = cutTrailingDate(before.trim());
  const place = rest.replace(/,$/, "");
  if (/[—–―:]/.test(place)) return undefined;
  return { ...(place && { place }), ...(date && { date }) };
}

/**
 * Whether a name in capitals and a dash are a dateline without agency and date ("GENEVA —"), and not a
 * subject before a parenthesis in dashes ("IBM — the firm — said").
 * @param rest The text after the dash.
 * @param long Whether it is a long dash. A short one needs a known city or a region ("LVIV, Ukraine -").
 */
function isLikelyPlaceOnly(place: string, rest: string, long: boolean): boolean {
  const shape = placeShape(place);
  const [city = "", region] = place.split(/\s*,\s*/);
  if (!shape || shape === "capitalized" || city !== city.toUpperCase()) return false;
  if (!opensStory(rest) || closesParenthesis(rest, shape === "city")) return false;
  if (shape === "city") return true;
  return UNKNOWN_CITY.test(city) && (region !== undefined || (long && !city.includes(" ")));
}

/** Whether a text begins like a sentence. */
function opensStory(text: string): boolean {
  return STORY_START.test(text);
}

/** One more dash in the sentence closes the parenthesis that the first one opened; two dashes are a pair. */
function closesParenthesis(rest: string, known: boolean): boolean {
  const sentence = rest.slice(0, SENTENCE_END.exec(rest)?.index ?? rest.length);
  const dashes = sentence.match(INNER_DASH)?.length ?? 0;
  return dashes === 1 && (!known || VERB_AFTER_DASH.test(sentence));
}

/**
 * Finds a story's dateline in its first paragraphs. Below the first paragraph, only a dateline with an agency counts.
 * @param first Index of the story's first block.
 */
export function findStoryDateline(
  blocks: readonly TextBlock[],
  first: number,
): (Dateline & { readonly block: number }) | undefined {
  for (const [index, { kind, text }] of blocks
    .slice(first, first + MAX_DATELINE_BLOCKS)
    .entries()) {
    const dateline = kind === "paragraph" ? parseDateline(text) : undefined;
    if (dateline && (index === 0 || dateline.agency)) return { ...dateline, block: first + index };
  }
  return undefined;
}
