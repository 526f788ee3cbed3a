import { describe, expect, it } from "vitest";
import { createUserLists, parseArticle, ReaderError, readArticle, render } from "../src/index.ts";

const TEXT = `Ferry to Skye resumes after storm

MALLAIG, Scotland (PA) - The ferry between Mallaig and Armadale sailed again on Tuesday.

“We worked through two nights,” said Callum Reid of CalMac Ferries. Reid thanked the crew.`;

describe("readArticle", () => {
  it("reads text, HTML, Markdown, JSON and bytes", async () => {
    const html = "<html><body><h1>A</h1><p>One.</p></body></html>";
    const inputs = ["Plain.", html, "# A\n\nB.", '{"text": "Hello."}', Buffer.from("Bytes.")];
    const articles = await Promise.all(inputs.map((input) => readArticle(input)));
    expect(articles.map(({ format }) => format)).toEqual([
      "text",
      "html",
      "markdown",
      "json",
      "text",
    ]);
  });

  it("takes parse options, and articles that are parsed already", async () => {
    const parsed = await parseArticle("# A\n\nB.", { format: "text", source: "a.md" });
    const article = await readArticle(parsed);
    expect(article.format).toBe("text");
    expect(article.source).toBe("a.md");
    expect(await readArticle("# A\n\nB.", { format: "text", source: "a.md" })).toEqual(article);
  });

  it("rejects an empty input", async () => {
    await expect(readArticle(" ")).rejects.toBeInstanceOf(ReaderError);
  });

  it("has the fields of the article; copies and JSON have nothing else", async () => {
    const article = await readArticle(TEXT);
    const parsed = await parseArticle(TEXT);
    expect(article.dateline?.agency).toBe("PA");
    expect({ ...article }).toEqual(parsed);
    expect(JSON.stringify(article)).toBe(JSON.stringify(parsed));
  });

  it("has sentences with their text, and tokens", async () => {
    const { sentences, text, tokens } = await readArticle(TEXT);
    const texts = sentences.map((sentence) => sentence.text);
    expect(texts[0]).toBe("The ferry between Mallaig and Armadale sailed again on Tuesday.");
    const words = tokens(sentences.at(-1) ?? { start: 0, end: 0 });
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Reid",
      "thanked",
      "the",
      "crew",
      ".",
    ]);
  });

  it("summarizes within a budget", async () => {
    const article = await readArticle(TEXT);
    expect((await article.summary({ sentences: 1 })).sentences).toHaveLength(1);
    expect((await article.summary()).sentences.length).toBeGreaterThan(1);
    await expect(article.summary({ method: "none" as never })).rejects.toMatchObject({
      failure: { code: "UNKNOWN_CHOICE" },
    });
  });

  it("finds names, selects among them, and rates them unless told not to", async () => {
    const article = await readArticle(TEXT);
    const people = await article.entities({ types: ["person"] });
    expect(people.map(({ name, count }) => [name, count])).toEqual([["Callum Reid", 2]]);
    expect(people[0]?.confidence).toBeGreaterThan(0.5);
    const unrated = await article.entities({ confidence: false });
    expect(unrated.every(({ confidence }) => confidence === undefined)).toBe(true);
    const apart = await article.entities({ merge: false, types: ["person"] });
    expect(apart.map(({ name }) => name)).toEqual(["Callum Reid", "Reid"]);
  });

  it("finds the user's own names", async () => {
    const article = await readArticle(TEXT);
    const userLists = createUserLists({ names: [{ name: "the crew", type: "organization" }] });
    const listed = await article.entities({ userLists, types: ["organization"] });
    expect(listed.map(({ name }) => name)).toContain("the crew");
    expect((await article.entities()).map(({ name }) => name)).not.toContain("the crew");
  });

  it("explains a name", async () => {
    const { entities, occurrences } = await (await readArticle(TEXT)).why("reid");
    expect(entities.map(({ name }) => name)).toEqual(["Callum Reid"]);
    expect(occurrences.length).toBe(2);
  });

  it("works each result out once", async () => {
    const article = await readArticle(TEXT);
    expect(article.sentences).toBe(article.sentences);
    expect(await article.summary({ sentences: 1 })).toBe(await article.summary({ sentences: 1 }));
    const [first] = await article.entities();
    const [again] = await article.entities({ minCount: 1, sort: "count" });
    expect(again).toBe(first);
  });

  it("gives what render takes", async () => {
    const article = await readArticle(TEXT);
    const { sentences } = article;
    const entities = await article.entities();
    const json = await render({ kind: "show", article, sentences, entities }, "json");
    expect(JSON.parse(json).sentences[0]).toEqual({ index: 0, block: 1, start: 60, end: 123 });
  });
});
