import { CAPITALS, UNCASED } from "../model/letters.ts";
import { placeShape } from "./places.ts";

const STORY_START = new RegExp(`^\\s*["“‘']?[${CAPITALS}${UNCASED}\\d]`);
const SENTENCE_END = /[.!?]["”’)]?(?:\s|$)/;
const INNER_DASH = /—|\s–\s|\s-\s|--/g;
const VERB_AFTER_DASH =
  /(?:—|–|-)\s?(?:is|was|are|were|has|had|have|will|would|said|says|did|does|do)\b/;
/** A name that is not a known city must be long enough to be no acronym, and have a vowel. */
const UNKNOWN_CITY = new RegExp(`^(?=.*[AEIOUYÀ-Ý])[${CAPITALS} .'’-]{5,}$`);

/**
 * Whether a name in capitals and a dash are a dateline without agency and date ("GENEVA —"),
 * rather than a subject with a parenthesis between dashes ("IBM — the firm — said").
 * @param rest What follows the dash.
 * @param long Whether the dash is a long one; a short one needs a known city or a region ("LVIV, Ukraine -").
 */
export function isLikelyPlaceOnly(place: string, rest: string, long: boolean): boolean {
  const shape = placeShape(place);
  const [city = "", region] = place.split(/\s*,\s*/);
  if (!shape || shape === "capitalized" || city !== city.toUpperCase()) return false;
  if (!opensStory(rest) || closesParenthesis(rest, shape === "city")) return false;
  if (shape === "city") return true;
  return UNKNOWN_CITY.test(city) && (region !== undefined || (long && !city.includes(" ")));
}

/** Whether a text begins as a sentence does. */
export function opensStory(text: string): boolean {
  return STORY_START.test(text);
}

/** One more dash in the sentence closes a parenthesis that the first one opened; two are a pair of their own. */
function closesParenthesis(rest: string, known: boolean): boolean {
  const sentence = rest.slice(0, SENTENCE_END.exec(rest)?.index ?? rest.length);
  const dashes = sentence.match(INNER_DASH)?.length ?? 0;
  return dashes === 1 && (!known || VERB_AFTER_DASH.test(sentence));
}
