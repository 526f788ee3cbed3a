import type { Byline } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import { CAPITALS, LETTERS } from "../../model/letters.ts";
import { isAgency } from "./agencies.ts";
import { isPersonName, isPublisher, isRole } from "./byline-names.ts";
import { isDate } from "./date-line.ts";
import { isCity } from "./dateline-places.ts";

const MAX_BYLINE_LENGTH = 160;
const MAX_TAIL_LENGTH = 80;
const MAX_OFFICE_LENGTH = 40;

const OPENING =
  /^(?:(?:(?:story|text|words|written|reported|report|analysis|review|compiled|interview) )?by|by:)\s+(?=\S)/i;
const SENTENCE_END = /[!?…]$|[^\s.]{3,}\.$/;
const SUFFIX = /^(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|MBE|OBE)\.?$/;
const JOB = /writer|reporter|correspondent/;
const JOB_BEFORE_NAME = new RegExp(
  `^(?<before>(?:[${CAPITALS}\\d][${LETTERS}.'’-]* ){0,3}?(?:(?:staff|special|senior) )?(?:writers?|reporters?|correspondents?)) (?<name>[${CAPITALS}].*)$`,
);
const WORKS_FOR = new RegExp(
  `^(?<name>.+?) (?:for|of|at) (?<organization>(?:the )?[${CAPITALS}].+)$`,
);
const WORKS_IN = new RegExp(`^(?<name>.+?) in (?<place>[${CAPITALS}].+)$`);
const CAPITAL_OR_DIGIT = new RegExp(`^[${CAPITALS}\\d]`);
const OFFICE = new RegExp(`^[${CAPITALS}][${LETTERS}. -]*$`);

/** A parsed byline; `published` is the date at its end, if there is one. */
export interface BylineLine {
  readonly byline: Byline;
  readonly published?: string;
}

interface CreditBuilder {
  readonly authors: string[];
  role?: string;
  organization?: string;
  published?: string;
}

/**
 * Parses a line such as "By Jo Roe", "By JO ROE and Ana Lima, Associated Press" or "Story by Jo Roe |
 * The Daily Post". With `unmarked`, "By" may be missing if a role or a paper follows the name.
 */
export function parseByline(line: string, unmarked = false): BylineLine | undefined {
  if (line.length > MAX_BYLINE_LENGTH || line.includes("\n") || SENTENCE_END.test(line.slice(-8)))
    return undefined;
  const opening = OPENING.exec(line)?.[0];
  if (opening === undefined && !unmarked) return undefined;
  const builder = readCredit(line.slice(opening?.length ?? 0));
  if (!builder) return undefined;
  const { published, ...byline } = builder;
  const isCertain = byline.role !== undefined || byline.organization !== undefined;
  if (opening === undefined && !(isCertain && byline.authors.length > 0)) return undefined;
  return { byline, ...(published && { published }) };
}

/** Parses a byline from metadata, with or without "By". A line that does not parse is one author, word for word. */
export function readMetadataByline(line: string): Byline {
  const trimmed = line.trim();
  const marked = /^by\b/i.test(trimmed) ? trimmed : `By ${trimmed}`;
  return parseByline(marked)?.byline ?? { authors: trimmed === "" ? [] : [trimmed] };
}

/** Parses the line under a byline: a role, a paper, or both: "Staff Writer", "The Daily Post". */
export function parseBylineTail(line: string): Omit<Byline, "authors"> | undefined {
  if (
    line.length > MAX_TAIL_LENGTH ||
    SENTENCE_END.test(line.slice(-8)) ||
    !CAPITAL_OR_DIGIT.test(line)
  )
    return undefined;
  const builder: CreditBuilder = { authors: [] };
  const known = line.split(/\s*[,|/]\s*/).every((part) => readOffice(part, builder, "likely"));
  const { authors: _, ...tail } = builder;
  return known ? tail : undefined;
}

/** Merges the bylines of two lines. The first line takes precedence. */
export function mergeBylines(first: Byline | undefined, next: Partial<Byline>): Byline {
  const authors = first && first.authors.length > 0 ? first.authors : (next.authors ?? []);
  const role = first?.role ?? next.role;
  const organization = first?.organization ?? next.organization;
  return definedOnly({ authors, role, organization });
}

function readCredit(credit: string): CreditBuilder | undefined {
  const builder: CreditBuilder = { authors: [] };
  const segments = credit.trim().split(/\s*[|•·]\s*|\s*\/\s*|\s+[—–-]\s+/);
  const read = segments.every((segment) => {
    if (!isDate(segment)) return readNames(segment, builder);
    builder.published = segment;
    return true;
  });
  const found = builder.authors.length > 0 || builder.role || builder.organization;
  return read && found ? builder : undefined;
}

function readNames(segment: string, builder: CreditBuilder): boolean {
  const parts = segment.split(/\s*,\s*(?:(?:and|AND|&)\s+)?|\s+(?:and|AND|&|with|WITH)\s+/);
  return parts.every((part) => readPart(part, builder));
}

function readPart(part: string, builder: CreditBuilder): boolean {
  const job = JOB.test(part) ? JOB_BEFORE_NAME.exec(part)?.groups : undefined;
  if (job && isPersonName(job.name ?? "")) {
    readOffice(job.before ?? "", builder);
    return readPart(job.name ?? "", builder);
  }
  const last = builder.authors.length - 1;
  if (last >= 0 && SUFFIX.test(part)) builder.authors[last] += `, ${part}`;
  else if (!readOffice(part, builder)) return readAuthor(part, builder);
  return true;
}

/** Reads a role or an organization, or both ("Reuters Staff"). After a name, weaker evidence is enough. */
function readOffice(
  part: string,
  builder: CreditBuilder,
  certainty: "likely" | "sure" = builder.authors.length > 0 ? "likely" : "sure",
): boolean {
  if (isRole(part) && !isAgency(part)) readRole(part, builder);
  else if (isPublisher(part, certainty)) builder.organization ??= part;
  else return false;
  return true;
}

function readRole(part: string, builder: CreditBuilder): void {
  const words = part.split(" ");
  const employers = [1, 2, 3].map((count) => words.slice(0, count).join(" "));
  const employer = employers.find((name) => name !== part && isAgency(name));
  if (employer !== undefined) builder.organization ??= employer;
  builder.role ??= employer === undefined ? part : part.slice(employer.length + 1);
}

function readAuthor(part: string, builder: CreditBuilder): boolean {
  const employed = WORKS_FOR.exec(part)?.groups ?? WORKS_IN.exec(part)?.groups;
  const name = employed?.name ?? part;
  if (isPersonName(name) && !isCity(name)) {
    builder.authors.push(name);
    if (employed?.organization) builder.organization ??= employed.organization;
    return true;
  }
  // After a name, a capitalized word is the author's location: "By Jo Roe, Nairobi".
  return builder.authors.length > 0 && part.length <= MAX_OFFICE_LENGTH && OFFICE.test(part);
}
