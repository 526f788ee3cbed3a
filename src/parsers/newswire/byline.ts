import type { Byline } from "../../model/article.ts";
import { definedOnly } from "../../model/compose.ts";
import { CAPITALS, LETTERS } from "../../model/letters.ts";
import { isAgency } from "./agencies.ts";
import { isPersonName, isPublisher, isRole } from "./byline-names.ts";
import { isDate } from "./date-line.ts";
import { isCity } from "./dateline-places.ts";

/** No byline is longer. */
const LIMIT = 160;

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

/** A byline line's parts, and the date where the line ends in one. */
export interface BylineLine {
  readonly byline: Byline;
  readonly published?: string;
}

interface Draft {
  readonly authors: string[];
  role?: string;
  organization?: string;
  published?: string;
}

/**
 * Reads a line such as "By Jo Roe", "By JO ROE and Ana Lima, Associated Press" or "Story by Jo Roe |
 * The Daily Post". With `unmarked`, "By" may be missing where a role or a paper follows the name.
 */
export function parseByline(line: string, unmarked = false): BylineLine | undefined {
  if (line.length > LIMIT || line.includes("\n") || SENTENCE_END.test(line.slice(-8)))
    return undefined;
  const opening = OPENING.exec(line)?.[0];
  if (opening === undefined && !unmarked) return undefined;
  const draft = readCredit(line.slice(opening?.length ?? 0));
  if (!draft) return undefined;
  const { published, ...byline } = draft;
  const told = byline.role !== undefined || byline.organization !== undefined;
  if (opening === undefined && !(told && byline.authors.length > 0)) return undefined;
  return { byline, ...(published && { published }) };
}

/** The byline that metadata gives, with "By" or without; a line nobody understands is one name, word for word. */
export function readStatedByline(line: string): Byline {
  const trimmed = line.trim();
  const marked = /^by\b/i.test(trimmed) ? trimmed : `By ${trimmed}`;
  return parseByline(marked)?.byline ?? { authors: trimmed === "" ? [] : [trimmed] };
}

/** Reads the line under a byline: a role, a paper, or both: "Staff Writer", "The Daily Post". */
export function parseBylineTail(line: string): Omit<Byline, "authors"> | undefined {
  if (line.length > 80 || SENTENCE_END.test(line.slice(-8)) || !CAPITAL_OR_DIGIT.test(line))
    return undefined;
  const draft: Draft = { authors: [] };
  const known = line.split(/\s*[,|/]\s*/).every((part) => readOffice(part, draft, "likely"));
  const { authors: _, ...tail } = draft;
  return known ? tail : undefined;
}

/** Two lines under one another as one byline; what the first says stands. */
export function mergeBylines(first: Byline | undefined, next: Partial<Byline>): Byline {
  const authors = first && first.authors.length > 0 ? first.authors : (next.authors ?? []);
  const role = first?.role ?? next.role;
  const organization = first?.organization ?? next.organization;
  return definedOnly({ authors, role, organization });
}

function readCredit(credit: string): Draft | undefined {
  const draft: Draft = { authors: [] };
  const segments = credit.trim().split(/\s*[|•·]\s*|\s*\/\s*|\s+[—–-]\s+/);
  const read = segments.every((segment) => {
    if (!isDate(segment)) return readNames(segment, draft);
    draft.published = segment;
    return true;
  });
  const found = draft.authors.length > 0 || draft.role || draft.organization;
  return read && found ? draft : undefined;
}

function readNames(segment: string, draft: Draft): boolean {
  const parts = segment.split(/\s*,\s*(?:(?:and|AND|&)\s+)?|\s+(?:and|AND|&|with|WITH)\s+/);
  return parts.every((part) => readPart(part, draft));
}

function readPart(part: string, draft: Draft): boolean {
  const job = JOB.test(part) ? JOB_BEFORE_NAME.exec(part)?.groups : undefined;
  if (job && isPersonName(job.name ?? "")) {
    readOffice(job.before ?? "", draft);
    return readPart(job.name ?? "", draft);
  }
  const last = draft.authors.length - 1;
  if (last >= 0 && SUFFIX.test(part)) draft.authors[last] += `, ${part}`;
  else if (!readOffice(part, draft)) return readAuthor(part, draft);
  return true;
}

/** A role or an organization, or both ("Reuters Staff"); after a name less is needed to be one. */
function readOffice(
  part: string,
  draft: Draft,
  certainty: "likely" | "sure" = draft.authors.length > 0 ? "likely" : "sure",
): boolean {
  if (isRole(part) && !isAgency(part)) readRole(part, draft);
  else if (isPublisher(part, certainty)) draft.organization ??= part;
  else return false;
  return true;
}

function readRole(part: string, draft: Draft): void {
  const words = part.split(" ");
  const employers = [1, 2, 3].map((count) => words.slice(0, count).join(" "));
  const employer = employers.find((name) => name !== part && isAgency(name));
  if (employer !== undefined) draft.organization ??= employer;
  draft.role ??= employer === undefined ? part : part.slice(employer.length + 1);
}

function readAuthor(part: string, draft: Draft): boolean {
  const employed = WORKS_FOR.exec(part)?.groups ?? WORKS_IN.exec(part)?.groups;
  const name = employed?.name ?? part;
  if (isPersonName(name) && !isCity(name)) {
    draft.authors.push(name);
    if (employed?.organization) draft.organization ??= employed.organization;
    return true;
  }
  // Behind a name a capitalized word is where the author is: "By Jo Roe, Nairobi".
  return draft.authors.length > 0 && part.length <= 40 && OFFICE.test(part);
}
