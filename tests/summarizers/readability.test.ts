import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../src/model/article.ts";
import { composeArticle, type TextBlock } from "../../src/model/compose.ts";
import { segment } from "../../src/segmentation/segment.ts";
import { CONTEXT_DEPENDENCES, FAULTS, judge } from "../../src/summarizers/readability/judge.ts";
import { viewSentences } from "../../src/summarizers/readability/sentence-view.ts";

/** Enough sentences that the article is not tiny. */
const FILLER: TextBlock = {
  kind: "paragraph",
  text: "The port of Varna opened in May. Ships from Odesa came first. A crane fell in June. Nobody was hurt by it. Work went on at night. The mayor paid for repairs.",
};

interface Context {
  /** The sentence before it in its paragraph. */
  readonly before?: string;
  readonly kind?: BlockKind;
}

/** The codes of all rules that apply to a sentence at the end of an article. */
function codesOf(sentence: string, { before, kind = "paragraph" }: Context = {}): string[] {
  const text = before === undefined ? sentence : `${before} ${sentence}`;
  const article = composeArticle([FILLER, { kind, text }], { source: "x", format: "text" });
  const view = viewSentences(article, segment(article)).at(-1);
  if (view?.text !== sentence) throw new Error(`split differently: ${view?.text}`);
  const { faults, dependences } = judge(view);
  return [...faults, ...dependences].map(({ code }) => code);
}

type Case = string | readonly [string, Context];

/** Sentences that each rule applies to, and similar ones that it does not. */
const TABLE: Readonly<
  Record<string, { readonly yes: readonly Case[]; readonly no: readonly Case[] }>
> = {
  "non-story": {
    yes: [["The bridge in Osaka at dawn.", { kind: "caption" }]],
    no: [
      "The council met on Monday in the old hall.",
      ["The council met on Monday in the old hall.", { kind: "list-item" }],
      ["The council met on Monday in the old hall.", { kind: "quote" }],
    ],
  },
  boilerplate: {
    yes: [
      "Click here to see every photo of the port.",
      "Sign up for our daily newsletter about ships.",
      "Follow us on Twitter for more about the port.",
      "Jo Roe in Varna contributed to this report.",
      "This material may not be published or rewritten.",
      "Reporting by Jo Roe and Ana Lima in Varna.",
      "By Jo Roe Ana Lima",
    ],
    no: [
      "The editor said readers signed a letter to the mayor.",
      "By Tuesday the river had risen by two metres.",
      "Twitter said the account belonged to a port worker.",
      "The ships follow a route that the navy watches.",
    ],
  },
  caption: {
    yes: [
      "The mayor (left) shakes hands with a captain of the port.",
      "A crane lies in the water, pictured above on Friday morning.",
      "Clockwise from top, the crane, the port and the old lighthouse.",
    ],
    no: [
      "The mayor left the port with a captain on Friday.",
      "Voters on the left and the right rejected the plan.",
    ],
  },
  "unbalanced-quotation": {
    yes: [
      "“The port is ours, said the mayor of the town.",
      ["It will open in June,” he said to the crew.", { before: "“The port is ours." }],
      "'The port is ours, said the mayor of the town.",
    ],
    no: [
      "“The port is ours,” said the mayor of the town.",
      "The workers' union said the mayor's plan won't hold.",
      'A 12" pipe burst under the quay on Friday night.',
      "'Tis the season for repairs, the workers say.",
    ],
  },
  "unattributed-quotation": {
    yes: [["“Nothing works here any more at night.”", { before: "The rain fell on the roofs." }]],
    no: [
      [
        "“And nobody repairs the cranes of the port.”",
        { before: "The mayor said it on Friday. “Nothing works here any more at night.”" },
      ],
      ["“Nothing works here any more at night.”", { before: "The mayor said it on Friday." }],
      "“Nothing works here any more at night,” said a worker.",
    ],
  },
  unfinished: {
    yes: [
      "The port of Varna will open for all ships in",
      "The workers of the port met with Mr.",
      "What the workers want from the town:",
    ],
    no: [
      "The port of Varna will open for all ships.",
      "The ship belongs to a firm called Yahoo!",
      "The mayor called the crane “a danger to us all.”",
      "Workers had waited since the autumn…",
      "The ship carries grain for the U.S.",
    ],
  },
  "lowercase-start": {
    yes: ["and the workers of the port went home early."],
    no: [
      "The workers of the port went home early.",
      "iPhone owners among the workers filmed the crane.",
    ],
  },
  "unbalanced-bracket": {
    yes: [
      "The crane (built in 1990 by a firm from Lyon fell on Friday.",
      "The crane, built in 1990 by a firm from Lyon) fell on Friday.",
    ],
    no: [
      "The crane (built in 1990 by a firm from Lyon) fell on Friday.",
      "The worker wrote that all was well :) on Friday.",
    ],
  },
  short: { yes: ["The crane fell."], no: ["The crane fell on Friday night."] },
  question: {
    yes: ["Who will pay for the crane that fell?", "“Who will pay for the crane that fell?”"],
    no: ["The mayor asked who would pay for the crane."],
  },
  "all-capitals": {
    yes: ["THE CRANE OF VARNA FALLS AGAIN."],
    no: [
      "The crane of NATO fell on Friday night.",
      "Ночь прошла.",
      "2030 — 2040 — 2050 — 2060 — 2070.",
    ],
  },
  pronoun: {
    yes: [
      "He paid for the repairs of the crane.",
      "They came from Odesa with grain.",
      "This angered the workers of the port.",
      "“It was a dark night,” said the captain of a ship.",
      "Its owner lives in Odesa with two sons.",
      "That made the workers of the port angry.",
    ],
    no: [
      "This week the port opens for all ships.",
      "It is clear that the crane will not be repaired.",
      "It takes years to build a port like Varna.",
      "Those who work at night are paid double.",
      "Her Majesty the Queen opened the port of Varna.",
      "IT workers of the port went on strike.",
      "That-a-way Ltd. of Varna sells ropes to captains.",
    ],
  },
  "early-pronoun": {
    yes: [
      "In his speech the mayor praised all workers.",
      "When they met, the captains shook hands.",
      "Last year it lost money on every ship.",
      "Among them was a captain from Odesa.",
      "Years after the storm, they repaired the crane.",
    ],
    no: [
      "In May the mayor praised all workers in his speech.",
      "Before this week the port was closed to ships.",
      "When workers met on Friday, the captains shook hands.",
    ],
  },
  connective: {
    yes: [
      "But traffic stayed away from the port.",
      "However, traffic stayed away from the port.",
      "As a result, ships from Odesa stayed away.",
      "Meanwhile the workers repaired the crane.",
      "There the workers found a second crane.",
      "And the mayor paid for all of it.",
    ],
    no: [
      "Butter from Varna is sold in all towns.",
      "There are two cranes in the port of Varna.",
      "Andrew Roe paid for all of it himself.",
      "Then-mayor Jo Roe paid for all of it.",
      "So-called ghost ships stay away from Varna.",
    ],
  },
  comparison: {
    yes: [
      "Both were repaired within a week of the fall.",
      "Another fell into the water on Sunday.",
      "The two met at the port on Friday.",
      "Some of them came from Odesa with grain.",
      "The other was repaired within a week.",
    ],
    no: [
      "The two-year plan of the port ends in May.",
      "Three captains met at the port on Friday.",
      "Some workers came from Odesa with grain.",
    ],
  },
  "definite-noun": {
    yes: [
      ["The company hopes for more work in May.", { before: "Varna Cranes sold two ships." }],
      ["The man was taken to hospital at night.", { before: "A crane fell in Varna." }],
      ["The report blames the owner of the crane.", { before: "A crane fell in Varna." }],
    ],
    no: [
      ["The company behind the crane hopes for work.", { before: "A crane fell in Varna." }],
      ["The port of Varna hopes for more work.", { before: "A crane fell in Varna." }],
    ],
  },
  "implicit-speaker": {
    yes: [
      ["“Nothing works here any more at night.”", { before: "The mayor said it on Friday." }],
      "“Nothing works here any more,” he said on Friday.",
      "“Nothing works here any more,” added she.",
      ["‘Nothing works here any more at night.’", { before: "The mayor said it on Friday." }],
      ["Nothing works here any more at night.", { kind: "quote" }],
    ],
    no: [
      "“Nothing works here any more,” said the mayor.",
      ["Nothing works here any more, said the mayor.", { kind: "quote" }],
    ],
  },
};

const cases = (name: "yes" | "no") =>
  Object.entries(TABLE).flatMap(([code, { [name]: list }]) =>
    list.map((one): [string, string, Context] =>
      typeof one === "string" ? [code, one, {}] : [code, one[0], one[1]],
    ),
  );

describe("readability rules", () => {
  it.each(cases("yes"))("%s: %s", (code, sentence, context) => {
    expect(codesOf(sentence, context)).toContain(code);
  });

  it.each(cases("no"))("not %s: %s", (code, sentence, context) => {
    expect(codesOf(sentence, context)).not.toContain(code);
  });

  it("each have a row in this table", () => {
    const codes = [...FAULTS, ...CONTEXT_DEPENDENCES].map(({ code }) => code);
    expect(Object.keys(TABLE).sort()).toEqual(codes.sort());
  });

  it("are documented", () => {
    const page = readFileSync("docs/how-summaries-are-made.md", "utf8");
    const documented = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, code]) => code);
    expect(documented).toEqual(expect.arrayContaining(Object.keys(TABLE)));
  });

  it("do not apply to a sentence that reads well on its own", () => {
    expect(codesOf("The council of Varna opened a new bridge on Monday.")).toEqual([]);
  });

  it.each([
    ["The crane fell.", [], "allow a short sentence in a tiny article"],
    ["The company opened a port.", [], "allow a definite noun in the first sentence"],
    [
      "“Nothing works here any more.”",
      ["unattributed-quotation", "implicit-speaker"],
      "know that nothing before the first sentence names a speaker",
    ],
  ])("%s: %j: %s", (text, codes) => {
    const article = composeArticle([{ kind: "paragraph", text }], { source: "x", format: "text" });
    const [view] = viewSentences(article, segment(article));
    const { faults = [], dependences = [] } = view ? judge(view) : {};
    expect([...faults, ...dependences].map(({ code }) => code)).toEqual(codes);
  });
});
