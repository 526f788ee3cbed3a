import { describe, expect, it } from "vitest";
import { markCandidates, readMarked } from "./marked-text.ts";

/**
 * Each rule with texts that it changes ("yes") and texts that it leaves alone ("no"). Candidates are in
 * brackets, "|titled" marks those after a title.
 */
const RUNS = [
  ["capitals that follow each other", "It hired [Ana Roe] of [Lund].", "It hired a cook of note."],
  ["& between capitals", "It sold [Procter & Gamble] shares.", "It sold [Toyota] & more."],
  ["D.C. after Washington", "It left [Washington, D.C.] again.", "It left [Lyon], [France] again."],
  ["'s after an owner", "It saw the [People's Party] win.", "It saw [Toyota]'s [Party] win."],
  ["s' after an owner", "It saw the [Farmers' Party] win.", "It saw the [Roes]' [Party] win."],
  [
    "a preposition after an opener of organizations",
    "A [Ministry of Health] memo.",
    "A [Lund] of [Health] memo.",
  ],
  ["other prepositions after it", "A [Council on Trade] memo.", "A [Council] about [Trade] memo."],
  [
    "an article after the preposition",
    "A [Bank of the West] memo.",
    "A [Bank] of his [West] memo.",
  ],
  [
    "of after an opener of places",
    "It saw the [Gulf of Oman] again.",
    "It saw the [Gulf] for [Oman] again.",
  ],
  ["de after an opener of places", "It saw [Isla de Roe] again.", "It saw [Isla] y [Roe] again."],
  [
    "a name in the gazetteer",
    "It saw [Bosnia and Herzegovina] win.",
    "It saw [Peru] and [Bolivia] win.",
  ],
  ["a particle before a surname", "Then [bin Salman] spoke.", "Then ben [Salman] spoke."],
  [
    "up to 14 words",
    "It met [Anak Beko Ceko Deko Emo Foko Gimo Hano Imo Joko Kimo Lamo Mimo Nano] then.",
    "It met Anak Beko Ceko Deko Emo Foko Gimo Hano Imo Joko Kimo Lamo Mimo Nano Oto then.",
  ],
] as const;

const HEADLINES = [
  ["names", "Police Search [Lund] For Missing Chief", "Police Search Fields For Missing Chief"],
  [
    "nouns of organizations",
    "Roads Near [Ministry] Under Water Again",
    "Roads Near Houses Under Water Again",
  ],
  [
    "titles",
    "Big Day: Mayor [Roe|titled] Comes Home Again",
    "Big Day: Food [Roe] Comes Home Again",
  ],
  [
    "names of everyday words",
    "Shops Fear [Best Buy] Will Close",
    "Shops Fear Best Price Will Close",
  ],
  [
    "listed names in capitals",
    "RATES RISE IN [JAPAN] OVER FEARS",
    "RATES RISE AT BEST BUY OVER FEARS",
  ],
  [
    "each listed name in capitals alone",
    "[JAPAN] [TOYOTA] RATES RISE OVER FEARS",
    "RATES RISE OVER FEARS",
  ],
] as const;

const STARTERS = [
  ["at the start of a sentence", "Meanwhile [Toyota] grew.", "It likes [Meanwhile Toyota] songs."],
  ["after a quotation mark", 'It said "Meanwhile [Toyota] grew."', 'It sells "[Toyota]" cars.'],
  ["after a colon", "It said: Meanwhile [Toyota] grew.", "It said, [Meanwhile Toyota] grew."],
  ["after several of them", "But Meanwhile [Toyota] grew.", "But [Toyota] grew."],
  ["of a longer name", "[The Hague] grew.", "The [Lund] grew."],
  ["of nothing else", "Meanwhile it grew.", "Meanwhile [Oto] grew."],
] as const;

const CALENDAR = [
  ["days", "It met [Ana Roe] Monday [Ben Loe] said.", "It met [Ana Roe Mondo Ben Loe] then."],
  ["months", "It met [Ana Roe] April again.", "It met [Ana Roe Aprilo] again."],
  ["not in longer names", "It met on Sunday again.", "It sold [Sunday Times] copies."],
] as const;

const TITLES = [
  [
    "before a name",
    "It met Governor [Kazuo Ueda|titled] then.",
    "It met [Goverta Kazuo Ueda] then.",
  ],
  [
    "between names",
    "A [Bank of Japan] Governor [Kazuo Ueda|titled] memo.",
    "A [Bank of Japan] memo.",
  ],
  [
    "of several words",
    "It met Prime Minister [Ana Roe|titled] then.",
    "It met [Prime Ana Roe] then.",
  ],
  ["after each other", "It met President Dr. [Ana Roe|titled] then.", "It met [Roe] then."],
  ["after a name", "It met [Roe] President then.", "It met a president then."],
  [
    "after a name, though organizations end so too",
    "It met [Blorp] Executive then.",
    "It met [Blorp Agency] then.",
  ],
  [
    "not inside organizations",
    "It met King [Abdullah|titled] then.",
    "It met [King Abdullah University] then.",
  ],
  [
    "not inside places",
    "It met King [Abdullah|titled] then.",
    "It met [King Abdullah Street] crowds.",
  ],
] as const;

const CONNECTORS = [
  ["articles at the start", "It met The [Lund] crowds.", "It met [The Hague] crowds."],
  ["& after a title", "It met Governor & [Ana Roe|titled] then.", "It met [Roe & Loe] then."],
  [
    "prepositions before a title",
    "A [Council] of Mayor [Roe|titled] memo.",
    "A [Council of Lund] memo.",
  ],
] as const;

describe.each<[string, readonly (readonly [string, string, string])[]]>([
  ["a run has", RUNS],
  ["in a headline there are", HEADLINES],
  ["words that open sentences are skipped", STARTERS],
  ["runs are cut at the calendar:", CALENDAR],
  ["runs are cut at titles", TITLES],
  ["pieces lose", CONNECTORS],
])("%s", (_, rules) => {
  it.each([...rules])("%s", (_, yes, no) => {
    const kind = rules === HEADLINES ? "headline" : "paragraph";
    for (const marked of [yes, no]) expect(markCandidates(readMarked(marked, kind))).toBe(marked);
  });
});
