import { describe, expect, it } from "vitest";
import { cutTrailingDate, parseDateLine } from "../../../src/parsers/newswire/date-line.ts";

describe("parseDateLine", () => {
  it.each([
    ["Aug. 8, 2025", "Aug. 8, 2025"],
    ["Friday, August 8, 2025", "Friday, August 8, 2025"],
    ["8 August 2025", "8 August 2025"],
    ["2025-08-08T10:00:00Z", "2025-08-08T10:00:00Z"],
    ["August 8, 2025, 5:03 p.m.", "August 8, 2025, 5:03 p.m."],
    ["Published: Aug. 8, 2025 | Updated: Aug. 9, 2025", "Aug. 8, 2025"],
    ["Published August 8, 2025 at 5:03 PM EDT", "August 8, 2025 at 5:03 PM EDT"],
    ["Published: 2 days ago", "2 days ago"],
  ])("%s", (line, published) => expect(parseDateLine(line)).toEqual({ published }));

  it("does not take the date of an update for the date of publication", () => {
    expect(parseDateLine("Updated: Aug. 9, 2025")).toEqual({});
  });

  it.each(["Aug. 8", "May 3, 2025 was hot", "In 2025", "Published poets met"])(
    "rejects: %s",
    (line) => expect(parseDateLine(line)).toBeUndefined(),
  );
});

describe("cutTrailingDate", () => {
  it.each([
    ["OSAKA, Japan, March 3", "OSAKA, Japan", "March 3"],
    ["LIMA, Tuesday, May 3", "LIMA", "May 3"],
    ["June 12", "", "June 12"],
  ])("%s", (text, rest, date) => expect(cutTrailingDate(text)).toEqual({ rest, date }));

  it("leaves a text without a date alone", () => {
    expect(cutTrailingDate("ST. LOUIS")).toEqual({ rest: "ST. LOUIS" });
  });
});
