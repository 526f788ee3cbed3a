import { isAgency } from "./agencies.ts";

const WORD = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u;
const PARTICLES: ReadonlySet<string> = new Set(
  "af al ap bin bint da dal de del della den der di do dos du e el ibn la le ten ter van von y zu".split(
    " ",
  ),
);
/** First words of capitalized phrases after "By" that are no names. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    "a accident air all an any comparison contrast day default design early end far her his land last late law " +
    "mid midnight my next night noon now our popular sea some that the their then these this those"
  ).split(" "),
);
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

const ROLE =
  /\b(?:writers?|reporters?|correspondents?|editors?|columnists?|critics?|analysts?|producers?|contributors?|contributing|photographers?|journalists?|staff|chief|desk|newsroom|intern|fellow)\b/i;
/** Last words of papers, stations and agencies. */
const PUBLISHER =
  /\b(?:Agency|Argus|Broadcasting|Bulletin|Bureau|Chronicle|Courier|Daily|Dispatch|Echo|Enterprise|Examiner|Express|Foundation|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Magazine|Mail|Media|Mercury|Mirror|Monitor|Network|News|Newspapers?|Newswire|Observer|Post|Press|Radio|Record|Register|Review|Sentinel|Service|Standard|Star|Sun|Telegraph|Television|Times|Tribune|TV|Weekly|Wire|[\w-]+\.(?:com|org|net|news))$/i;
/** Of those, the ones that are nobody's surname. */
const SURE_PUBLISHER =
  /\b(?:Agency|Broadcasting|Bulletin|Chronicle|Gazette|Herald|Inquirer|Magazine|Network|News|Newspapers?|Newswire|Press|Radio|Telegraph|Television|Times|Tribune|TV|[\w-]+\.(?:com|org|net|news))$/i;

const TITLE_CASE = /^[\p{Lu}\d]\S*(?: (?:[\p{Lu}\d&]\S*|of|the|and|for|de|la|in|on))*$/u;

/** Whether words look like a person's name: two to five of them, capitalized but for particles. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/);
  const [first = ""] = words;
  if (words.length < 2 || words.length > 5 || text.length > 60) return false;
  if (NO_NAMES.has(first.toLowerCase()) || MONTH.test(words.at(-1) ?? "")) return false;
  return !PARTICLES.has(first) && words.every(isNameWord);
}

function isNameWord(word: string): boolean {
  return (WORD.test(word) && !WEEKDAY.test(word)) || PARTICLES.has(word);
}

/** Whether a text is a job at a paper: "Staff Writer", "Chief Political Correspondent". */
export function isRole(text: string): boolean {
  return isShort(text) && ROLE.test(text);
}

/**
 * Whether a text names a paper, a station or an agency. A sure one could be no person's name; a
 * likely one stands where only a paper or a place would.
 */
export function isPublisher(text: string, certainty: "likely" | "sure" = "likely"): boolean {
  if (isAgency(text)) return true;
  if (!isShort(text) || !TITLE_CASE.test(text)) return false;
  const hasArticle = /^the /i.test(text);
  if (certainty === "likely" && hasArticle) return true;
  return (certainty === "likely" || hasArticle ? PUBLISHER : SURE_PUBLISHER).test(text);
}

function isShort(text: string): boolean {
  return text.length <= 70 && text.split(/\s+/).length <= 8;
}
