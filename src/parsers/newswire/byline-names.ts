import { MONTHS, WEEKDAYS } from "../../language/english/calendar.ts";
import { NAME_PARTICLES } from "../../language/english/name-particles.ts";
import { CAPITALS, LETTERS, UNCASED, wordSet } from "../../model/letters.ts";
import { isAgency } from "./agencies.ts";

const WORD = new RegExp(`^[${CAPITALS}${UNCASED}][${LETTERS}'’.-]*$`);
/** First words of phrases after "By" that are not names: "By Monday", "By the way". */
const NON_NAME_OPENERS = wordSet(
  "a accident air all an any comparison contrast day default design early end far her his land last late law",
  "mid midnight my next night noon now our popular sea some that the their then these this those",
);

const ROLES = wordSet(
  "writer writers reporter reporters correspondent correspondents editor editors columnist columnists critic",
  "critics analyst analysts producer producers contributor contributors contributing photographer",
  "photographers journalist journalists staff chief desk newsroom intern fellow",
);
/** Last words of papers, stations and agencies that are not surnames. */
const SURE_PUBLISHER_HEADS = wordSet(
  "agency broadcasting bulletin chronicle gazette herald inquirer magazine network news newspaper",
  "newspapers newswire press radio telegraph television times tribune tv",
);
/** Last words of papers, stations and agencies that may also be surnames. */
const LIKELY_PUBLISHER_HEADS = wordSet(
  "argus bureau courier daily dispatch echo enterprise examiner express foundation globe guardian",
  "independent journal ledger mail media mercury mirror monitor observer post record register review",
  "sentinel service standard star sun weekly wire",
);
const MAX_NAME_LENGTH = 60;
const DOMAIN = /^[a-z\d-]+\.(?:com|org|net|news)$/;

const TITLE_CASE = new RegExp(
  `^[${CAPITALS}\\d]\\S*(?: (?:[${CAPITALS}\\d&]\\S*|of|the|and|for|de|la|in|on))*$`,
);

/** Whether a text looks like a person's name: two to five words, capitalized except for particles. */
export function isPersonName(text: string): boolean {
  const parts = text.split(/\s+/);
  const [first = ""] = parts;
  if (parts.length < 2 || parts.length > 5 || text.length > MAX_NAME_LENGTH) return false;
  if (NON_NAME_OPENERS.has(first.toLowerCase()) || isIn(MONTHS, parts.at(-1) ?? "")) return false;
  return !NAME_PARTICLES.has(first) && parts.every(isNameWord);
}

function isNameWord(word: string): boolean {
  return (WORD.test(word) && !isIn(WEEKDAYS, word)) || NAME_PARTICLES.has(word);
}

/** Whether a text is a job at a paper: "Staff Writer", "Chief Political Correspondent". */
export function isRole(text: string): boolean {
  return isShort(text) && text.split(/[^A-Za-z]+/).some((word) => ROLES.has(word.toLowerCase()));
}

/**
 * Whether a text names a paper, a station or an agency. With "sure", it cannot be a person's name. "likely"
 * is for positions where only a paper or a place can be.
 */
export function isPublisher(text: string, certainty: "likely" | "sure" = "likely"): boolean {
  if (isAgency(text)) return true;
  if (!isShort(text) || !TITLE_CASE.test(text)) return false;
  const hasArticle = /^the /i.test(text);
  if (certainty === "likely" && hasArticle) return true;
  const last = (/\S+$/.exec(text)?.[0] ?? "").toLowerCase();
  if (SURE_PUBLISHER_HEADS.has(last) || DOMAIN.test(last)) return true;
  return (certainty === "likely" || hasArticle) && LIKELY_PUBLISHER_HEADS.has(last);
}

function isShort(text: string): boolean {
  return text.length <= 70 && text.split(/\s+/).length <= 8;
}

/** Whether a list of capitalized words contains a word, whatever its case. */
function isIn(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}
