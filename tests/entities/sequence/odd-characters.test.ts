import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/parsers/parse-article.ts";
import { articleOf, entitiesIn, mentionsIn } from "../article-of.ts";

function textsIn(text: string): string[] {
  return mentionsIn(articleOf(text)).map((mention) => mention.text);
}

describe("emoji between names", () => {
  it("separate them, with or without spaces", () => {
    const names = ["Amina Bello", "Carlos Ruiz", "Lisbon"];
    expect(textsIn("Amina Bello 😀 met 🇵🇪 Carlos Ruiz 👍🏽 in Lisbon 🎉.")).toEqual(names);
    expect(textsIn("😀Amina Bello😀Carlos Ruiz😀 met in Lisbon☀️.")).toEqual(names);
  });

  it("with several code points are in no name", () => {
    expect(textsIn("Then Ana Lima👩‍👩‍👧 left for Lisbon.")).toEqual(["Ana Lima", "Lisbon"]);
  });
});

describe("invisible characters", () => {
  it("inside a name do not change it", () => {
    const article = articleOf(
      "Ami\u200bna Be\u00adllo met Carlos\u200b Ruiz in Lis\u200dbon. Bello left.",
    );
    const entities = entitiesIn(article);
    expect(entities.map(({ name }) => name)).toEqual(["Amina Bello", "Carlos Ruiz", "Lisbon"]);
    expect(entities[0]?.aliases).toEqual(["Bello"]);
    const [first] = entities[0]?.mentions ?? [];
    expect(first?.text).toBe("Ami\u200bna Be\u00adllo");
  });

  it("around a name are not part of it", () => {
    expect(
      textsIn("\u200bAmina Bello\u200b met \u2060Carlos Ruiz\u2060 in \u200bLisbon\u200b."),
    ).toEqual(["Amina Bello", "Carlos Ruiz", "Lisbon"]);
  });

  it("do not split an entity", () => {
    const text = "Amina Bello met Carlos Ruiz in Lisbon, and Carlos Ruiz thanked Amina Bello.";
    const plain = entitiesIn(articleOf(text)).map(({ name, count }) => [name, count]);
    const positions = fc.array(fc.nat(text.length), { maxLength: 8 });
    fc.assert(
      fc.property(positions, fc.constantFrom("\u200b", "\u00ad", "\u2060"), (places, unseen) => {
        // Beside a space they would be on both sides of it, and no name is written like that.
        const inside = places.filter((at) => !/[^A-Za-z]/.test(text.slice(at - 1, at + 1)));
        const marked = [...text].map((char, at) => (inside.includes(at) ? unseen + char : char));
        const found = entitiesIn(articleOf(marked.join(""))).map(({ name, count }) => [
          name,
          count,
        ]);
        expect(found).toEqual(plain);
      }),
    );
  });
});

describe("character references", () => {
  it("of a page are decoded before names are found", async () => {
    const page =
      "<p>Johnson &amp; Johnson said Ana Lima&#39;s staff left Bogot&aacute; for S&atilde;o Paulo&nbsp;on Monday.</p>";
    for (const format of ["html", "markdown"]) {
      const content = format === "html" ? page : page.replace(/<\/?p>/g, "");
      const article = await parseArticle(content, { format });
      expect(mentionsIn(article).map(({ text }) => text)).toEqual([
        "Johnson & Johnson",
        "Ana Lima",
        "Bogotá",
        "São Paulo",
      ]);
    }
  });

  it("in plain text stay, and are in no name", () => {
    const text =
      "They said &quot;Ana Lima&#39;s staff left Lisbon&nbsp;on Monday&quot;, &amp; Bo Berg sang.";
    expect(textsIn(text)).toEqual(["Ana Lima", "Lisbon", "Bo Berg"]);
  });
});

describe("texts in another language or script", () => {
  it.each([
    "Le président Emmanuel Macron a rencontré Ana Lima à Paris.",
    "安倍晋三は東京でペルーの大統領と会った。",
    "Президент приехал в Москву.",
    "قال الرئيس إن ليما مدينة جميلة.",
    "ראש הממשלה ביקר בלימה.",
  ])("%s", (text) => {
    for (const mention of mentionsIn(articleOf(text))) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    }
  });
});
