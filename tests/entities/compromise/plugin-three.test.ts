import nlp from "compromise/three";
import { describe, expect, it } from "vitest";
import { itFindsNames } from "./plugin-contract.ts";

describe("the plugin on compromise/three", () => {
  itFindsNames(nlp);

  it("changes topics too, but no other view", () => {
    const doc = nlp("Ana Lima met Bo Berg in Lyon, France on Monday.");
    expect(doc.topics().out("array").sort()).toEqual(["Ana Lima", "Bo Berg", "France", "Lyon,"]);
    expect(doc.verbs().out("array")).toEqual(["met"]);
    expect(doc.match("#Date").out("array")).toEqual(["Monday."]);
  });

  it("keeps the methods of the views it replaces", () => {
    const [first] = nlp("Ana Lima met Bo Berg.").people().parse();
    expect((first as { lastName: { text(): string } }).lastName.text()).toBe("Lima");
  });
});
