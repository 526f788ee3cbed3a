import { describe, expect, test } from "vitest";
import { markSentences, unmark } from "./marked.ts";

function expectMarks(cases: readonly string[]): void {
  test.each(cases)("%s", (marked) => {
    expect(markSentences(unmark(marked))).toBe(marked);
  });
}

describe("abbreviations inside a sentence", () => {
  expectMarks([
    "The ferry sank on Aug. 8 off the northern coast.",
    "A panel of the U.S. Senate met in Washington, D.C. on Tuesday.",
    "Mr. Smith and Mrs. Okafor met Dr. Lindqvist.",
    "The seat was held by Sen. Robert F. Kennedy for three years.",
    "The grant of $1.5m. was paid to No. 7 Squadron.",
    "She grew up in St. Louis near Mt. Vernon.",
    "Some crops, e.g. Barley and rye, failed; others, i.e. Oats, did not.",
    "Harbor Foods Inc. said it would close two plants.",
    "The vote begins at 6 p.m. on Sunday.",
    "The vote begins at 6 p.m. Sunday and ends at 10 a.m. EST.",
    "Martin Luther King Jr. Boulevard was closed.",
    "The novelist J. K. Farrow and the critic J.R.R. Stone agreed.",
    "It cost 3.14 dollars, down from 3.5 in May.",
    "Read www.example.org/a.html or write to desk@example.org today.",
    "See Fig. 3 on pp. 12 and 13.",
    "They fought Ohio v. Barnes and Silva vs. Young.",
    "[George H. W.] Marsh was there.",
    "Shares of Yahoo! Japan rose.",
    "She is a Ph.D. Fellow of the college.",
    "The house of Gen. “Tiger” Ito was empty.",
  ]);
});

describe("abbreviations that end a sentence", () => {
  expectMarks([
    "He works for Harbor Foods Inc. |The firm makes soup.",
    "The goods came from the U.S. |They were sold in Chile.",
    "They left at 6 p.m. |Police arrived an hour later.",
    "They sold pens, paper, etc. |Prices were low.",
    "The answer was no. |Nobody was surprised.",
    "She answered No. |Nobody was surprised.",
    "He ran ten miles in an hour and a min. |Runners cheered.",
    "The tower is 3 km. |Visitors climb it.",
    "She met the man from Washington, D.C. |He was late.",
    "The show begins at 9 EST. |Doors open early.",
    "He works for Boyle Inc. |“Soup sells,” he said.",
    "The word was apt. |Critics agreed.",
  ]);
});

describe("quotations and brackets", () => {
  expectMarks([
    "“We have no water,” Ito said. |“We need help.” |The mayor agreed.",
    'He said: "There will be trouble." |She left.',
    'She asked, "Who goes there?" |Nobody answered.',
    '"We came. |We saw. |We lost," the coach said.',
    "“Are you sure?” Mr. Adeyemi asked.",
    '"Get out!" the guard shouted.',
    "They called it “a mess.” and left.",
    "“Why now?” she wrote.",
    "“Why now?” |Ito said many people ask that.",
    "(It rained all day.) |The match was called off.",
    "He said he was fine (he was not.) |Doctors disagreed.",
    "They called it ‘a miracle.’ |Others were less sure.",
    'The report calls it "a failure.") |Work goes on.',
    "They grow rice (in the U.S.) |Farmers like it.",
    "(We go early. ) |The bus is late.",
    "The plan failed. |(Nobody had read it.) |Work stopped.",
  ]);
});

describe("dots, marks and numbers", () => {
  expectMarks([
    "I thought... perhaps not.",
    "I waited… |Nobody came.",
    "He paused . . . and went on.",
    "What? |No! |Really?! |Yes.",
    "In 2010. |In 1999. |5 men died.",
    "1. Introduction",
    "2.1. The method of the study",
    "a. Apples and pears",
    "Prices rose.[4] |Wages did not. [12] |Nor did rents.",
    "Prices rose.⁸ |Wages fell.",
    "Prices rose. 8 |The bank kept its rate.",
    "We won. :-) |See you there.",
    "no capitals here. |none at all. |what a pity! |well, yes.",
    "We like Which? magazine. |The others do not.",
    "He asked for the file. |iPhones were banned.",
  ]);
});

describe("other scripts", () => {
  expectMarks(["彼は来た。|彼女は去った。", "Он ушёл. |Она осталась.", "他说：“走！”|她走了。"]);
});

describe("line breaks", () => {
  const wrapped =
    "The council voted on Monday to close the bridge for\nRepairs that may last until the end of the year.";
  expectMarks([
    wrapped,
    "A bridge is closed\n|The council voted on Monday to close the bridge by the old mill.",
    "Opening hours\n|Monday to Friday\n|Closed on holidays",
    "A line that goes\non below.",
    "One.\n\n|Two",
    "no stop here\n\n|nor here",
  ]);
});

test("a row of stars or dashes is a sentence of its own", () => {
  expect(markSentences("It ended. *** It began.")).toBe("It ended. |*** |It began.");
  expect(markSentences("It ended ----- it began")).toBe("It ended |----- |it began");
});

test("a headline is split from the date after it", () => {
  expect(markSentences("A talk with the diver Sunday, May 28, 2006")).toBe(
    "A talk with the diver |Sunday, May 28, 2006",
  );
  expect(markSentences("Open until Sunday, May 28, 2006")).toBe("Open until Sunday, May 28, 2006");
});
