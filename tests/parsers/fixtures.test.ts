import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/parsers/parse-article.ts";

const FIXTURES = resolve("tests/fixtures");
const slugs = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => existsSync(join(FIXTURES, name, "article.json")));

describe("the articles in tests/fixtures", () => {
  it("are there", () => expect(slugs.length).toBeGreaterThan(12));

  it.each(slugs)("%s gives its article.json", async (slug) => {
    const folder = join(FIXTURES, slug);
    const name = readdirSync(folder).find((file) => file.startsWith("source."));
    const bytes = readFileSync(join(folder, name ?? "source"));
    const { source, ...article } = await parseArticle(bytes, { name, source: slug });
    expect(source).toBe(slug);
    expect(article).toEqual(JSON.parse(readFileSync(join(folder, "article.json"), "utf8")));
  });
});
