import { describe, expect, it } from "vitest";
import { entitiesNamed } from "../../../src/entities/resolution/select.ts";
import type { Entity } from "../../../src/model/entity.ts";

function entity(name: string, ...aliases: string[]): Entity {
  return { id: "p1", type: "person", name, aliases, count: 1, salience: 1, mentions: [] };
}

const LIMA = entity("Ana Lima", "Lima");
const REID = entity("Bo Reid", "Reid");
const REIDS = entity("Reid Brothers");
const GARCIA = entity("José García");
const ALL = [LIMA, REID, REIDS, GARCIA];

describe("entitiesNamed", () => {
  it.each([
    ["a name", "Ana Lima", [LIMA]],
    ["an alias, before parts of other names", "Reid", [REID]],
    ["words of a name", "brothers", [REIDS]],
    ["another case, no accents", "jose  garcia", [GARCIA]],
    ["no part of a word", "Li", []],
    ["nothing", " ", []],
  ])("finds by %s", (_, name, expected) => {
    expect(entitiesNamed(ALL, name)).toEqual(expected);
  });
});
