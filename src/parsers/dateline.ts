import type { Dateline } from "../model/article.ts";
import { CAPITALS } from "../model/letters.ts";
import { isAgency, looksLikeAgency } from "./agencies.ts";
import { cutTrailingDate, readLeadingDate } from "./dates.ts";
import { isLikelyPlaceOnly, opensStory } from "./place-only.ts";
import { placeShape } from "./places.ts";

/** No dateline is longer. */
const WINDOW = 160;

/** Every dateline has one of these. */
const MAYBE = /[(/:—–―−-]/;
const IN_BRACKETS = /^(?<before>[^()\n]{0,90}?)\s?\((?<agency>[^()\n]{2,60})\)/;
const IN_SLASHES = /^(?<before>[^()\n]{0,90}?)\s?\/(?<agency>[^\s/][^/\n]{1,30})\/(?=\s?[—–―-])/;
const DASH = /^\s?(?:—|–|―|−|-{1,3}|:)/;
const FIRST_DASH =
  /^(?<before>[^()\n]{2,90}?)(?:\s?(?<long>—|–|―|--)|\s(?<short>-|−)(?=\s)|\s?(?<colon>:)(?=\s))/;
const CAPITAL_START = new RegExp(`^(?<space>\\s?)["“‘]?[${CAPITALS}]`);

/** What stands before the dash. */
interface Parts {
  readonly place?: string;
  readonly date?: string;
}

/**
 * The dateline a paragraph opens with: "TOKYO (Kyodo) —", "OSAKA, Japan, March 3 (Reuters) -",
 * "(Reuters) -", "GENEVA —". Its span starts at 0 and ends after the dash, before the white space
 * that follows; where there is no dash, after the agency's bracket.
 */
export function parseDateline(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, WINDOW);
  if (!MAYBE.test(head)) return undefined;
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

/** Where the dateline ends, if what follows the agency lets it be one. */
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

/** After a name that is not clearly a place the story must begin with a capital. */
function isStory(rest: string, { place }: Parts): boolean {
  if (place === undefined || placeShape(place) !== "capitalized") return true;
  return rest === "" || opensStory(rest);
}

function withoutAgency(paragraph: string): Dateline | undefined {
  const match = FIRST_DASH.exec(paragraph.slice(0, WINDOW));
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
