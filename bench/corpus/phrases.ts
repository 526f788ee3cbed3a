/** Words for the slots in the sentences below, by slot. */
export const FILLERS = {
  first:
    "Amara Benedikt Catarina Dmitri Elif Farouk Greta Haruto Ines Jamal Katya Lorenzo Mei Nikhil Olga Paolo Quynh Rania Stefan Thandiwe Ursula Viktor Wanjiru Yusuf Zofia Marta Henrik Leila Tomas Priya".split(
      " ",
    ),
  last: "Adeyemi Bergstrom Castellanos Dvorak Eriksen Fonseca Gunawardena Haddad Ivanova Jankowski Kimura Lindqvist Mbeki Nowak Okafor Petrov Quispe Rahman Sato Takahashi Umarov Varga Weissmann Yamamoto Zielinski Moreau Delgado Nakamura Ferreira Sharma".split(
    " ",
  ),
  place:
    "Nairobi|Gdansk|Valparaiso|Osaka|Tbilisi|Marseille|Chennai|Oslo|Kampala|Lisbon|Winnipeg|Surabaya|Accra|Bratislava|Cusco|Jordan|Kenya|Poland|Chile|Japan|Georgia|India|Norway|Uganda|Portugal|Indonesia|Ghana|Slovakia|Peru|New Zealand".split(
      "|",
    ),
  org: "Harbour Union|Northern Rail|Institute of Soil Science|Union of Dockers|Castellan Bank|National Water Board|University of Porto|Ministry of Transport|Red Crescent|European Commission|Baltic Energy|Delta Airlines|Green Coast Party|Office of Statistics|Sato Motors|United Nations|World Bank|Council of Mayors|Meridian Shipping|Radio Lumen".split(
    "|",
  ),
  role: "minister|mayor|engineer|spokeswoman|historian|director|chief inspector|economist|union leader|harbour master".split(
    "|",
  ),
  day: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
  thing:
    "bridge|ferry line|power station|hospital wing|grain store|tram depot|school|water tower|fish market|observatory".split(
      "|",
    ),
  agency: "Reuters|AP|AFP|Kyodo|dpa".split("|"),
} as const satisfies Record<string, readonly string[]>;

/** Each `{slot}` gets a new word. `{a}` and `{b}` are the article's two people, `{A}` and `{B}` their surnames. */
export const SENTENCES: readonly string[] = [
  "{a}, the {role} of the {org}, opened a new {thing} in {place} on {day}.",
  "“We have waited {number} years for this,” {A} told reporters in {place}.",
  "The {org} said the {thing} would cost {number} million euros.",
  "{b} of the {org} called the plan “a gift to {place}”.",
  "{B} and {A} had met in {place} only last {day}.",
  "About {number} people from {place} lost their work when the old {thing} closed.",
  "It is the third {thing} that {place} has built with money from the {org}.",
  "Critics said {A} had promised {number} buses and delivered none.",
  "The {org} did not answer a request for comment on {day}.",
  "“Nobody asked the people of {place},” said {first} {last}, the {role} who lives beside the {thing}.",
  "Engineers found {number} cracks in the {thing}, according to a report by the {org}.",
  "The {role} will travel to {place} on {day} and meet {b} there.",
  "Prices rose by {number} percent in {place}, the {org} said.",
  "{first} {last}, who teaches at the {org}, doubts the figures.",
  "Work on the {thing} begins in the spring and should last {number} months.",
  "{B} left the {org} after a dispute over the {thing} in {place}.",
  "Two ships of the {org} were on their way to {place} by {day} evening.",
  "A court in {place} will hear the case against the {org} in {number} days.",
  "{A} denied that the {org} had paid for the journey to {place}.",
  "Neighbours remember {b} as a quiet {role} who repaired the {thing} by hand.",
];

/** Article titles, with the same slots. */
export const TITLES: readonly string[] = [
  "{place} opens its {thing} at last",
  "{org} and {A} at odds over {thing}",
  "{B} leaves {org}",
  "New {thing} for {place} will cost {number} million",
];
