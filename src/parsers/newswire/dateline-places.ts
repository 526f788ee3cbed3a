import { COMMON_TITLES } from "../../language/english/titles.ts";
import { alternatives, CAPITALS, capitalized, LETTERS, wordSet } from "../../model/letters.ts";

/** Cities common in datelines, in lower case. */
const CITIES: ReadonlySet<string> = new Set(
  [
    "abidjan, abu dhabi, abuja, accra, addis ababa, aden, algiers, almaty, amman, amsterdam, ankara, antananarivo, astana, asuncion, athens, atlanta, auckland, austin",
    "baghdad, baku, baltimore, bamako, bangkok, barcelona, beijing, beirut, belfast, belgrade, berlin, bern, birmingham, bogota, bogotá, bonn, boston, brasilia, brasília, bratislava",
    "brisbane, brussels, bucharest, budapest, buenos aires, bujumbura, busan, cairo, calgary, canberra, cape town, caracas, chicago, chisinau, cleveland, colombo, copenhagen",
    "dakar, dallas, damascus, dar es salaam, davos, delhi, denver, detroit, dhaka, doha, donetsk, dubai, dublin, dushanbe, edinburgh, frankfurt, freetown, fukuoka, gaborone, gaza, gaza city, geneva, glasgow",
    "guangzhou, guatemala city, hamburg, hanoi, harare, havana, helsinki, hiroshima, ho chi minh city, hong kong, honolulu, houston, islamabad, istanbul, jakarta, jerusalem, johannesburg, juba",
    "kabul, kampala, karachi, kathmandu, kharkiv, khartoum, kigali, kingston, kinshasa, kobe, kolkata, kuala lumpur, kuwait city, kyiv, kiev, kyoto, la paz, lagos, lahore, las vegas, lausanne, lima, lisbon",
    "london, los angeles, luanda, lusaka, luxembourg, lyon, macau, madrid, male, managua, manama, manchester, manila, maputo, marseille, mecca, melbourne, mexico city, miami, milan, minneapolis, minsk, mogadishu",
    "monaco, monrovia, montevideo, montreal, moscow, mumbai, munich, muscat, nagasaki, nagoya, nairobi, naha, naples, new delhi, new orleans, new york, niamey, nicosia, osaka, oslo, ottawa, ouagadougou",
    "panama city, paris, perth, philadelphia, phnom penh, phoenix, pittsburgh, port-au-prince, port moresby, portland, prague, pretoria, pristina, pyongyang, quebec city, quito, rabat, ramallah, reykjavik, riga",
    "rio de janeiro, riyadh, rome, sacramento, san diego, san francisco, san jose, san juan, san salvador, sanaa, santiago, santo domingo, sao paulo, são paulo, sapporo, sarajevo, seattle, sendai, seoul, shanghai, shenzhen",
    "singapore, skopje, sofia, st. louis, st. petersburg, stockholm, strasbourg, sydney, taipei, tallinn, tashkent, tbilisi, tegucigalpa, tehran, tel aviv, the hague, tirana, tokyo, toronto, tripoli, tunis, turin",
    "ulaanbaatar, united nations, vancouver, vatican city, vienna, vientiane, vilnius, warsaw, washington, wellington, wuhan, yangon, yaounde, yerevan, yokohama, zagreb, zurich",
  ]
    .join(", ")
    .split(", "),
);

/** Capitalized paragraph openings that are not places: organizations, and labels such as "BREAKING". */
const NON_PLACES: ReadonlySet<string> = new Set(
  [
    "AIDS, AMD, AOL, ASEAN, AUKUS, BASF, BBC, BMW, BP, BREXIT, BRICS, CDC, CERN, CIA, CNN, COVID, DNA, EBRD, ECB, ECOWAS, ESA, EU, FAO, FBI, FDA, FEMA, FIFA, FTC",
    "G7, G20, GDP, GE, GM, GOP, HIV, HP, HSBC, IAEA, IATA, IBM, ICAO, ICC, ICRC, IEA, IKEA, ILO, IMF, INTERPOL, IOC, IPCC, IRS, ISIS, JAXA, LG, LGBT, MERCOSUR, MIT, NAACP, NAFTA",
    "NASA, NASCAR, NATO, NBA, NFL, NGO, NHK, NHL, NHS, NOAA, NSA, OECD, OPEC, OPEC+, OSCE, PETA, PLO, RAND, RNA, SADC, SARS, SEC, SPD, TEPCO, UBS, UEFA, UK, UN, UNESCO, UNHCR, UNICEF, UNRWA",
    "US, USA, USAID, USDA, VW, WADA, WHO, WTO, WWF, YMCA, TESLA, SONY, TOYOTA, BOEING, AIRBUS, HUAWEI, SAMSUNG, GOOGLE, APPLE, META, NVIDIA, INTEL",
    "ABOUT, ADVISORY, ALERT, ANALYSIS, ATTENTION, BACKGROUND, BREAKING, BREAKING NEWS, BRIEF, CAUTION, CLARIFICATION, COLUMN, COMMENT, COMMENTARY, CONTACT, CORRECTED, CORRECTION, CULTURE, DANGER",
    "EDITORIAL, EDITOR'S NOTE, EDITOR’S NOTE, EMBARGOED, EXCLUSIVE, EXPLAINER, FACTBOX, FEATURE, FILE, FOCUS, FOR IMMEDIATE RELEASE, HEALTH, IMPORTANT, INSIGHT, INTERVIEW, KEY POINTS, LATEST, LIVE",
    "NEWS, NEWS ANALYSIS, NOTE, NOTICE, OBITUARY, OPINION, PHOTO, PHOTOS, PODCAST, POLITICS, POLL, PREVIEW, PROFILE, QUESTION, ANSWER, REVIEW, ROUNDUP, SCIENCE, SPORT, SPORTS, STOCKS, SUMMARY, TIMELINE",
    "TIP, UPDATE, UPDATED, URGENT, VIDEO, VIEWPOINT, WARNING, WATCH, WEATHER, WORLD, YES, AND, BUT, THE, WHAT, WHEN, WHERE, WHY, HOW, WRAPUP, SOURCE, CHAPTER, PART, SECTION, INTRODUCTION, CONCLUSION",
  ]
    .join(", ")
    .split(", "),
);

/** Lower-case words inside the names of places. */
const PARTICLES: ReadonlySet<string> = wordSet(
  "of de del da do dos des du di la le les el al es sur aux am an der den on upon near and the i",
);
const WORD = new RegExp(`^[${CAPITALS}][${LETTERS}.'’-]*$`);
const MAX_PLACE_WORDS = 8;
const TWO_CAPITALS = new RegExp(`[${CAPITALS}]{2}`);
const OPENING_ARTICLE = new RegExp(
  String.raw`^(?:The|A|An|In|On|At|From|For|(?:${alternatives(capitalized(COMMON_TITLES))})\.?) `,
);
const MAX_PLACE_LENGTH = 70;

/** The evidence that capitalized words name a place; see `placeShape`. */
export type PlaceShape = "city" | "capitals" | "capitalized";

/**
 * Classifies the place of a dateline: `city` opens with a known city, `capitals` with a name in capitals,
 * `capitalized` is any other name. Organizations and labels are `undefined`.
 */
export function placeShape(place: string): PlaceShape | undefined {
  if (place.length > MAX_PLACE_LENGTH) return undefined;
  const parts = place.replace(/\s?\[([^\]]*)\]/, ", $1").split(/\s*[,/&]\s*/);
  const [first = ""] = parts;
  if (!parts.every(isName) || NON_PLACES.has(first)) return undefined;
  if (isCity(first)) return "city";
  if (isCapitals(first)) return "capitals";
  return OPENING_ARTICLE.test(first) ? undefined : "capitalized";
}

/** Whether all words are capitalized, except for particles inside. */
function isName(part: string): boolean {
  const words = part.split(" ");
  const inner = words.slice(1, -1);
  return (
    words.length <= MAX_PLACE_WORDS &&
    WORD.test(words[0] ?? "") &&
    WORD.test(words.at(-1) ?? "") &&
    inner.every((word) => PARTICLES.has(word) || WORD.test(word))
  );
}

/** Whether a name is one of the cities common in datelines. */
export function isCity(name: string): boolean {
  return CITIES.has(name.toLowerCase());
}

/** Whether a name is in capitals; "McALLEN" and "RIO de JANEIRO" count. */
function isCapitals(name: string): boolean {
  const plain = name
    .replace(/\b(?:Mc|Mac|de|del|da|do|la|el|al|of)\b ?/g, "")
    .replace(/\bMc(?=[A-Z])/g, "");
  return TWO_CAPITALS.test(plain) && plain === plain.toUpperCase();
}
