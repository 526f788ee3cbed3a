import { describe, expect, it } from "vitest";
import { findTrailers, isTrailer } from "../../../src/parsers/newswire/trailer.ts";

describe("isTrailer", () => {
  it.each([
    "Read more: Bridge opens",
    "© 2025 Example Post",
    "Copyright 2025 The Example Press. All rights reserved.",
    "All rights reserved",
    "Reporting by Ana Lima; Editing by Bo Chen",
    "(Additional reporting by Jo Roe in Oslo)",
    "Associated Press writers Jo Roe in St. Louis and Ana Lima contributed to this report.",
    "AloJapan.com",
    "###",
    "# # #",
    "-30-",
    "___",
    "Follow us on X",
    "Follow Jo Roe on Twitter: @joroe",
    "Our Standards: The Example Principles",
    "Sign up for our newsletter",
    "Source: Kyodo",
    "Tags: bees, farming",
  ])("%s", (text) => expect(isTrailer(text)).toBe(true));

  it.each([
    "The mayor said more money was needed.",
    "Follow the river north and you reach the mill.",
    "Read more widely, the professor advised.",
    "Sign up sheets were posted on the wall.",
    "Copyright law is changing, the judge said.",
    "He won. Jo Roe contributed to this report.",
    "Sources said the plan was dead.",
    "Related parties may sue.",
    "Share prices fell.",
    "END",
  ])("rejects: %s", (text) => expect(isTrailer(text)).toBe(false));
});

describe("findTrailers", () => {
  it("takes the run at the end", () => {
    expect(findTrailers(["Body.", "Source: x", "Body.", "© 2025 A", "A.com"], 1)).toBe(3);
  });

  it("ignores similar text inside the story", () => {
    expect(findTrailers(["Body.", "Source: a spring.", "It is dry."], 1)).toBe(3);
  });

  it("takes links only below their heading", () => {
    expect(findTrailers(["Body.", "Related stories", "Bridge opens", "Mill burns"], 1)).toBe(1);
    expect(findTrailers(["Body.", "Bridge opens", "© 2025 A"], 1)).toBe(2);
    expect(findTrailers(["Body.", "Other results:", "Oslo 3, Bergen 1"], 1)).toBe(3);
  });

  it("takes everything after a single end mark", () => {
    expect(findTrailers(["A.", "B.", "C.", "###", "About us.", "We make bags."], 1)).toBe(3);
    expect(findTrailers(["A.", "###", "B.", "###", "C."], 1)).toBe(5);
  });

  it("never goes above the first allowed index", () => {
    expect(findTrailers(["© 2025 A"], 1)).toBe(1);
  });
});
