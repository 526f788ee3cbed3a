import { describe, expect, it } from "vitest";
import { readNameFixtures } from "../../bench/eval/names-gold.ts";

const articles = [...readNameFixtures()];

it("covers enough articles", () => {
  expect(articles.length).toBeGreaterThanOrEqual(22);
});

describe.each(articles)("%s", (_file, { text, names }) => {
  const surfaces = names.map(({ start, end }) => text.slice(start, end));

  it("is as long as a short article", () => {
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(130);
    expect(words).toBeLessThanOrEqual(350);
  });

  it("has no unreadable mark", () => {
    expect(text).not.toMatch(/[[\]{}]/);
  });

  it("has no title, possessive, punctuation or space at a boundary", () => {
    const untidy = surfaces.filter(
      (surface) =>
        /^(Mr|Ms|Mrs|Dr|Sen|Gov|Prof|Sheikh|Sir|President)\b/.test(surface) ||
        (/^[^\p{L}\p{N}]|[^\p{L}\p{N}.]$|['’]s$/u.test(surface) && surface !== "Moody's"),
    );
    expect(untidy).toEqual([]);
  });
});
