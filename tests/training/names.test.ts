import { describe, expect, it } from "vitest";
import { createLabeller } from "../../src/entities/crf/decode.ts";
import { openModel } from "../../src/entities/crf/model.ts";
import { analyseText } from "../../src/entities/pipeline.ts";
import type { EntityType } from "../../src/model/entity.ts";
import { addDateline, makeHeadline, substituteNames } from "../../training/names/augment.ts";
import { fitModel } from "../../training/names/fit-model.ts";
import type { NameLists } from "../../training/names/name-lists.ts";
import { packTable } from "../../training/names/pack-table.ts";
import { readMarkedText } from "../../training/names/read-text.ts";
import type { MarkedText } from "../../training/names/sources.ts";
import { createRandom } from "../../training/random.ts";

const NO_CLASSES = {
  words: packTable([]),
  classes: new Uint16Array(),
  middle: new Uint8Array(),
  coarse: new Uint8Array(),
};

const LISTS: NameLists = {
  givenNames: ["Tove", "Bashir"],
  surnames: [["Lindqvist"], ["Oyelaran"]],
  cities: ["Umeå", "Ilorin"],
  countries: ["Norway"],
  companies: ["Fjordkraft"],
  clubs: ["Hammarby"],
  universities: ["Uppsala University"],
};

/** `[surface]{P}` is a person, L a place, O an organization. */
function mark(id: string, marked: string): MarkedText {
  const types: Record<string, EntityType> = { P: "person", L: "place", O: "organization" };
  const entities: MarkedText["entities"][number][] = [];
  let text = "";
  for (const [, before = "", surface = "", letter = ""] of marked.matchAll(
    /([^[]*)(?:\[([^\]]*)\]\{(\w)\})?/g,
  )) {
    const start = text.length + before.length;
    const type = types[letter];
    if (type) entities.push({ type, start, end: start + surface.length });
    text += before + surface;
  }
  return { id, text, entities };
}

const PEOPLE = ["Wiremu", "Sithole", "Brodeur", "Tanager"];
const TEXTS = PEOPLE.flatMap((name, index) => [
  mark(`a${index}`, `Yesterday the singer [${name}]{P} slept in [Zemlin]{L}.`),
  mark(`b${index}`, `The firm [Quorvex]{O} paid the singer [${name}]{P} again.`),
]).map((text) => ({ text, weight: 1, byMachine: false }));

const quiet = () => {};

describe("training", () => {
  it("makes the same bytes of the same texts", async () => {
    const first = await fitModel(TEXTS, NO_CLASSES, quiet);
    expect(await fitModel(TEXTS, NO_CLASSES, quiet)).toEqual(first);
  }, 60_000);

  it("learns from where names stand", async () => {
    const model = openModel(await fitModel(TEXTS, NO_CLASSES, quiet), "tiny");
    const read = await readMarkedText(mark("new", "Yesterday the singer Haverkort slept."));
    const { text = "", sequences = [] } = read ?? {};
    const found = analyseText(text, sequences, { labeller: createLabeller(model) }).names;
    expect(found.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ["person", "Haverkort"],
    ]);
  }, 60_000);
});

describe("made-up texts", () => {
  const source = mark(
    "s",
    "Then [Ada Moss]{P} flew to [Lund]{L} with [Moss Freight]{O}. Moss slept.",
  );

  it("have their names where they say", () => {
    const random = createRandom(5);
    for (let round = 0; round < 50; round++) {
      const renamed = substituteNames(source, LISTS, random);
      const dated = addDateline(renamed, LISTS, random);
      for (const { text, entities } of [renamed, dated]) {
        for (const { start, end } of entities) {
          expect(text.slice(start, end)).toMatch(/^\p{L}.*[\p{L}.]$/u);
        }
      }
      expect(renamed.entities.map(({ type }) => type)).toEqual(["person", "place", "organization"]);
    }
  });

  it("are the same for the same seed", () => {
    expect(substituteNames(source, LISTS, createRandom(3))).toEqual(
      substituteNames(source, LISTS, createRandom(3)),
    );
  });

  it("keep the names' places in a headline", () => {
    const headline = makeHeadline(source, createRandom(1));
    expect(headline?.text.toLowerCase()).toBe("then ada moss flew to lund with moss freight");
    expect(headline?.entities).toHaveLength(3);
  });
});
