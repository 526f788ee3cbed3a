import { describe, expect, it } from "vitest";
import { parseByline, parseBylineTail } from "../../../src/parsers/newswire/byline.ts";

const BYLINES: readonly (readonly [string, object])[] = [
  ["By Jo Roe", { authors: ["Jo Roe"] }],
  ["BY JO ROE", { authors: ["JO ROE"] }],
  ["By: Jo Roe", { authors: ["Jo Roe"] }],
  ["By J.K. Roe", { authors: ["J.K. Roe"] }],
  ["By Dina de la Cruz", { authors: ["Dina de la Cruz"] }],
  ["By Jo Roe Jr.", { authors: ["Jo Roe Jr."] }],
  ["By Jo Roe and Ana Lima", { authors: ["Jo Roe", "Ana Lima"] }],
  ["By JO ROE AND ANA LIMA", { authors: ["JO ROE", "ANA LIMA"] }],
  ["By Jo Roe, Ana Lima and Bo Chen", { authors: ["Jo Roe", "Ana Lima", "Bo Chen"] }],
  ["By Jo Roe in Oslo and Ana Lima in Rome", { authors: ["Jo Roe", "Ana Lima"] }],
  ["By Jo Roe, San Francisco", { authors: ["Jo Roe"] }],
  ["By Jo Roe, Staff Writer", { authors: ["Jo Roe"], role: "Staff Writer" }],
  ["By JO ROE, Associated Press", { authors: ["JO ROE"], organization: "Associated Press" }],
  ["By Jo Roe/AP", { authors: ["Jo Roe"], organization: "AP" }],
  ["By Jo Roe for The Daily Post", { authors: ["Jo Roe"], organization: "The Daily Post" }],
  ["By Jo Roe | Lakeside Gazette", { authors: ["Jo Roe"], organization: "Lakeside Gazette" }],
  [
    "By Jo Roe, Chief Political Correspondent, The Lantern",
    { authors: ["Jo Roe"], role: "Chief Political Correspondent", organization: "The Lantern" },
  ],
  [
    "By Associated Press writer Jo Roe",
    { authors: ["Jo Roe"], role: "writer", organization: "Associated Press" },
  ],
  ["Story by Jo Roe", { authors: ["Jo Roe"] }],
  ["Written by Jo Roe", { authors: ["Jo Roe"] }],
  ["By The Associated Press", { authors: [], organization: "The Associated Press" }],
  ["By Reuters Staff", { authors: [], role: "Staff", organization: "Reuters" }],
  ["By Emily Post", { authors: ["Emily Post"] }],
];

const OTHERS: readonly string[] = [
  "By Tuesday the river had risen.",
  "By Tuesday",
  "By Monday Afternoon",
  "By the time police arrived",
  "By Jo Roe had arrived.",
  "By June",
  "By 2030",
  "By Design",
  "By Popular Demand",
  "By all accounts, Jo Roe",
  "By Friday, Jo Roe and Ana Lima",
  "Jo Roe",
  "Jo Roe, Staff Writer",
  "Bylaws Jo Roe",
];

describe("parseByline", () => {
  it.each(BYLINES)("%s", (line, byline) => {
    expect(parseByline(line)?.byline).toEqual(byline);
  });

  it.each(OTHERS)("rejects: %s", (line) => {
    expect(parseByline(line)).toBeUndefined();
  });

  it("reads a date at the line's end", () => {
    expect(parseByline("By Jo Roe | Aug. 8, 2025")?.published).toBe("Aug. 8, 2025");
  });

  it('allows a missing "By" only before a role or a paper', () => {
    expect(parseByline("Jo Roe, Staff Writer", true)?.byline.role).toBe("Staff Writer");
    expect(parseByline("Jo Roe", true)).toBeUndefined();
  });
});

describe("parseBylineTail", () => {
  it.each([
    ["Staff Writer", { role: "Staff Writer" }],
    ["The Daily Lantern", { organization: "The Daily Lantern" }],
    ["Lakeside Gazette", { organization: "Lakeside Gazette" }],
    ["Staff Writer, The Daily Post", { role: "Staff Writer", organization: "The Daily Post" }],
  ])("%s", (line, tail) => expect(parseBylineTail(line)).toEqual(tail));

  it.each(["The mayor said", "Fire destroys old press", "Nine dead", "He told The Daily Post."])(
    "rejects: %s",
    (line) => expect(parseBylineTail(line)).toBeUndefined(),
  );
});
