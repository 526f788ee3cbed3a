import { describe, expect, it } from "vitest";
import { OURS_ON_GOLD } from "../../../bench/eval/names-systems.ts";
import { readMarks } from "../../../training/names/read-marks.ts";

/** Numbers the marks of a text as resolution does; blank lines separate paragraphs. */
async function renumber(marked: string): Promise<string> {
  const gold = readMarks(marked);
  const names = [...(await OURS_ON_GOLD.find(gold.text, gold))].sort((a, b) => b.start - a.start);
  return names.reduce((text, { start, end, entity = "" }) => {
    const mark = `[${text.slice(start, end)}]{${entity.toUpperCase()}}`;
    return text.slice(0, start) + mark + text.slice(end);
  }, gold.text);
}

const PEOPLE = {
  "an office decides whose surname it is":
    "Sen. [Luis Duarte]{P1} met Gov. [Ana Duarte]{P2}. Sen. [Duarte]{P1} bowed.",
  "an office that opens a paragraph":
    "Alderman [Luis Tull]{P1} met [Joan Tull]{P2}. [Tull]{P2} sang.\n\nAlderman [Tull]{P1} bowed.",
  "an office of two words":
    "Prime Minister [Ana Latu]{P1} spoke. [Mele Latu]{P2} sang. Prime Minister [Latu]{P1} wept.",
  "in another paragraph, whoever was called by it before":
    "[Ana Roe]{P1} sang. [Roe]{P1} won.\n\n[Bo Roe]{P2} danced and spoke.\n\n“No,” [Roe]{P1} said.",
  "in the same paragraph, whoever was named last":
    "[Ana Roe]{P1} sang. [Roe]{P1} won.\n\n[Bo Roe]{P2} danced. “No,” [Roe]{P2} said.",
  "a title after the plain surname, in one paragraph, is another's":
    "[Ana Roe]{P1} sang.\n\n[Roe]{P1} spoke to Brigadier [Roe]{P2}.\n\n[Bo Roe]{P2} is a soldier.",
  "a title after the plain surname of the only bearer":
    "[Ana Roe]{P1} sang.\n\n[Roe]{P1} is now Brigadier [Roe]{P1}, by decree.",
  "two men called “Mr.”":
    "Mr. [Otto Falk]{P1} sang. Mr. [Falk]{P1} won.\n\nMr. [Paul Falk]{P2} danced. Mr. [Falk]{P2} bowed.",
  "a birth name in brackets": "[Ana Hirst]{P1} (née [Costa]{P1}) sang. [Costa]{P1} is a poet.",
  "another name, also known": "[Eun Choi]{P1}, also known as [Jamie Park]{P1}, sang.",
  "another name after a possessive":
    "[Ada Roe]{P1}’s (best known as [Jo Roe]{P1}) songs. [Roe]{P1} sang.",
  "a nickname in quotes":
    "[Everton “Sparrow” Dacres]{P1} sang. [Sparrow]{P1} won; [Sparrow Dacres]{P1} bowed.",
  "another name of nobody": "[Ana Roe]{P1}, who is known as a fan of [Jamie Park]{P2}, sang.",
  "a birth name, in brackets, of a surname that others bear":
    "[Ana Falk]{P1} and [Otto Stern]{P2} met. She was born [Ana Stern]{P1} in Bonn.",
} as const;

const PLACES = {
  "a country and its kind of state":
    "She left the [Democratic Republic of Congo]{L1}. [Congo]{L1} is large.",
  "a short form of two countries is neither":
    "The [Democratic Republic of Congo]{L1}, the [Republic of the Congo]{L2}, the [Congo]{L3}.",
  "a state as newspapers shorten it":
    "Jurors in [Helena]{L1}, [Mont.]{L2}, met. [Montana]{L2} pays.",
  "a state and its name": "Floods hit [Borno State]{L1}. [Borno]{L1} is dry.",
  "a state and the city it is named after": "Floods hit [Lagos State]{L1}. [Lagos]{L2} is dry.",
  "a state that is also a city's other name":
    "In [New York State]{L1} and [New York]{L2} it rains.",
  "a country's district is not the country": "The [U.S. District]{L1} of the [United States]{L2}.",
} as const;

const ORGANIZATIONS = {
  "a stock exchange in brackets is no acronym":
    "[Brightwell Motor Corp.]{O1} ([NYSE]{O2}: BWM) grew. The [NYSE]{O2} fell.",
  "any acronym in brackets": "The [Farmers Movement]{O1} ([BBB]{O1}) won. [BBB]{O1} is glad.",
  "another name after “or”": "The [Relief Presidency]{O1}, or [Afad]{O1}, met. [Afad]{O1} left.",
  "a word in brackets behind a long name": "The [Ghana Cocoa Board]{O1} ([Cocobod]{O1}) met.",
  "letters in brackets": "The [Workers Party]{O1} ([KPÖ]{O1}) won.",
  "an owner in brackets": "The paper [Fourth Estate]{O1} ([Verity]{O2}) grew.",
  "a club's town and its nickname":
    "[Detroit Pistons]{O1} won. The [Pistons]{O1} lead; [Detroit]{O1} host [Miami]{O2} next.",
  "a town of two clubs is neither":
    "[Dundee Stars]{O1} met [Dundee Rockets]{O2}. [Dundee]{O3} sang.",
  "an airline is no club": "[Texas Airlines]{O1} flew. [Airlines]{O2} struck.",
  "a party without the word": "The [Liberal Party]{O1} won. The [Liberals]{O1} cheered.",
  "a choice is no other name": "Call the [Relief Presidency]{O1} or [Afad]{O2} today.",
  "a name that it is known as": "The [Water Authority]{O1}, also known as [BRIN]{O1}, met.",
  "initials in another language":
    "[Doctors Without Borders]{O1} came. The charity, known by its French initials [MSF]{O1}, left.",
  "the words before “and” alone":
    "The [Agency for Rural Credit and Insurance]{O1} met. The [ARC]{O1} left.",
  "the words before “of the” alone":
    "The [Farm and Food Organization of the Nations]{O1} met. The [FFO]{O1} left.",
  "an acronym behind a word that is spelled out":
    "The [Africa Centres for Disease Control]{O1} met. [Africa CDC]{O1} left.",
  "a club by its town and without":
    "[Newcastle United]{O1} beat [Brentford]{O2}. [Newcastle]{O1} were glad; [United]{O1} sang.",
  "two Uniteds are neither":
    "[Newcastle United]{O1} beat [Leeds United]{O2}. [United]{O3} sang; [Leeds]{O2} wept.",
  "two clubs of one town": "[Bristol City]{O1} met [Bristol Rovers]{O2}. [Bristol]{O3} was full.",
  "a company by its last word": "[A.P. Moller-Maersk A/S]{O1} grew. Shares of [Maersk]{O1} rose.",
  "two companies joined by a hyphen":
    "[Acme]{O1} met [Nordwind]{O2}. [Acme-Nordwind]{O1} was born. [Nordwind]{O2} rose.",
  "what follows “of” or “on” is another": "[Friends of Acme]{O1} met [Acme]{O2}.",
  "parties that end alike":
    "The [Progressive Democratic Party]{O1} beat the [Democratic Party]{O2}.",
  "a country before it":
    "The [U.S. Corps of Engineers]{O1} came. The [Corps of Engineers]{O1} left.",
  "two countries before it":
    "The [U.S. Congress]{O1} wrote to the [Peru Congress]{O2}. [Congress]{O3} replied.",
  "a name cut short":
    "[Quill Micro]{O1} fell. [Quill Microsystems Inc.]{O1} sells chips. [Quill]{O1} rose.",
  "a name that begins like another": "[BBC News]{O1} said so. [BBC Newsbeat]{O2} denied it.",
} as const;

describe.each(Object.entries({ PEOPLE, PLACES, ORGANIZATIONS }))("%s", (_type, texts) => {
  it.each(Object.entries(texts))("%s", async (_what, marked) => {
    expect(await renumber(marked)).toBe(marked);
  });
});
