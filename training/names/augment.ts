import { pick, type Random } from "../random.ts";
import { inventOrganization, inventPerson, inventPlace, inventSurname } from "./invent-names.ts";
import type { NameLists } from "./name-lists.ts";
import type { MarkedName } from "./read-marks.ts";
import type { MarkedText } from "./sources.ts";

/** The probability that a name is replaced, by type. */
const REPLACED_SHARES = { person: 0.7, place: 0.5, organization: 0.5 };
const AGENCIES = "Reuters AP AFP Xinhua UPI dpa Kyodo ANSA TASS Yonhap".split(" ");
const DASHES = [" - ", " — ", " -- ", " – "];
/** Bounds of a sentence that can become a headline, in characters. */
const MAX_HEADLINE_CHARS = 110;
const MIN_HEADLINE_CHARS = 25;

/** Replaces names of a text by others, each name by the same one throughout. */
export function substituteNames(text: MarkedText, lists: NameLists, random: Random): MarkedText {
  const renamed = new Map<string, string>();
  const surfaceOf = ({ start, end }: MarkedName) => text.text.slice(start, end);
  for (const entity of text.entities) {
    const words = surfaceOf(entity).split(/\s+/u);
    if (entity.type !== "person" || words.length < 2 || random() > REPLACED_SHARES.person) continue;
    const person = inventPerson(lists, random);
    renamed.set(`person ${surfaceOf(entity)}`, person.join(" "));
    renamed.set(`person ${words.at(-1)}`, person.at(-1) ?? "");
    renamed.set(`person ${words[0]}`, person[0] ?? "");
  }
  return rewrite(text, (entity) => {
    const surface = surfaceOf(entity);
    const key = `${entity.type} ${surface}`;
    const known = renamed.get(key) ?? otherName(entity.type, surface, lists, random);
    renamed.set(key, known);
    return known;
  });
}

function otherName(
  type: MarkedName["type"],
  surface: string,
  lists: NameLists,
  random: Random,
): string {
  const isAcronym = surface.length < 6 && surface === surface.toUpperCase();
  if (isAcronym || random() > REPLACED_SHARES[type]) return surface;
  if (type === "place") return inventPlace(lists, random);
  if (type === "organization") return inventOrganization(lists, random);
  return surface.includes(" ")
    ? inventPerson(lists, random).join(" ")
    : inventSurname(lists, random);
}

/** Rewrites the names of a text and moves its spans. */
function rewrite(source: MarkedText, rename: (entity: MarkedName) => string): MarkedText {
  const entities: MarkedName[] = [];
  let text = "";
  let at = 0;
  for (const entity of [...source.entities].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (entity.start < at) continue;
    text += source.text.slice(at, entity.start);
    const name = rename(entity);
    entities.push({ type: entity.type, start: text.length, end: text.length + name.length });
    text += name;
    at = entity.end;
  }
  return { id: `${source.id}-renamed`, text: text + source.text.slice(at), entities };
}

/** Makes a headline from the first sentence of a text, names included; `undefined` if the sentence is too short or too long. */
export function makeHeadline(text: MarkedText, random: Random): MarkedText | undefined {
  const end = text.text.search(/[.!?]\s/u);
  if (end < MIN_HEADLINE_CHARS || end > MAX_HEADLINE_CHARS) return undefined;
  const sentence = text.text.slice(0, end);
  const written =
    random() < 0.6
      ? sentence.toUpperCase()
      : sentence.replace(/(?<=^|\s)\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase());
  if (written.length !== sentence.length) return undefined;
  const entities = text.entities.filter((entity) => entity.end <= end);
  return { id: `${text.id}-headline`, text: written, entities };
}

/** Adds a dateline before a text. */
export function addDateline(text: MarkedText, lists: NameLists, random: Random): MarkedText {
  const city = pick(random, lists.cities);
  const place = random() < 0.75 ? city.toUpperCase() : city;
  const agency = random() < 0.6 ? pick(random, AGENCIES) : "";
  const opening = agency === "" ? place : `${place} (${agency})`;
  const entities: MarkedName[] = [{ type: "place", start: 0, end: place.length }];
  if (agency !== "") {
    const start = place.length + 2;
    entities.push({ type: "organization", start, end: start + agency.length });
  }
  const dash = pick(random, DASHES);
  const offset = opening.length + dash.length;
  for (const { type, start, end } of text.entities) {
    entities.push({ type, start: start + offset, end: end + offset });
  }
  return { id: `${text.id}-dateline`, text: opening + dash + text.text, entities };
}
