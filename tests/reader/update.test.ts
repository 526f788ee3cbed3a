import { describe, expect, it } from "vitest";
import { update } from "../../src/reader/update/update.ts";
import { articleOf, openReader, screenOf, styledAs, tellNames, type } from "../support/reader.ts";

const WORDS = Array.from({ length: 40 }, (_, i) => `Paragraph ${i + 1} of Lima.`);
const LONG = articleOf(WORDS);
const top = (state: ReturnType<typeof openReader>) => screenOf(state)[0]?.trim();

describe("scrolling", () => {
  it.each([
    ["j", "", "a line"],
    ["jj", "Paragraph 2 of Lima.", "two lines"],
    ["\u001b[B\u001b[B", "Paragraph 2 of Lima.", "arrows"],
    ["jjk", "", "a line up again"],
    ["k", "Paragraph 1 of Lima.", "up at the beginning"],
    [" ", "", "a screen but for a line"],
    ["d", "", "half a screen"],
    ["dj", "Paragraph 4 of Lima.", "half a screen and a line"],
    ["\u001b[6~j", "Paragraph 6 of Lima.", "PgDn"],
    ["G", "", "to the end"],
    ["Gg", "Paragraph 1 of Lima.", "to the beginning"],
    ["\u001b[F\u001b[H", "Paragraph 1 of Lima.", "End, Home"],
    ["\u001b[<65;1;1Mj", "Paragraph 3 of Lima.", "the wheel"],
  ])("%j: %s (%s)", (keys, first) => {
    expect(top(type(openReader(LONG), keys))).toBe(first);
  });

  it("ends with the last line at the bottom, and says so", () => {
    const screen = screenOf(type(openReader(LONG), "G "));
    expect(screen.at(-2)).toContain("Paragraph 40 of Lima.");
    expect(screen.at(-1)).toContain("100%");
  });

  it("keeps its place through every size", () => {
    const text = Array.from({ length: 900 }, (_, i) => `w${i}`).join(" ");
    const before = type(openReader(articleOf([text])), "jjjjjjjjjj");
    const resized = [20, 100, 60, 31, 40].reduce(
      (state, columns) => update(state, { kind: "resize", columns, rows: 11 }),
      before,
    );
    expect(screenOf(resized)).toEqual(screenOf(before));
  });
});

describe("search", () => {
  const state = openReader(articleOf([...WORDS, "The port of Callao."]));

  it("shows what it finds as it is typed, and goes back on Escape", () => {
    const typed = type(state, "j/call");
    expect(styledAs(typed, "current")).toEqual(["Call"]);
    expect(screenOf(typed).at(-1)).toMatch(/^\/call .*1\/1/);
    expect(screenOf(type(typed, "\u001b"))).toEqual(screenOf(type(state, "j")));
  });

  it("goes on with n and N, over the end and back", () => {
    const first = type(state, "/paragraph 1\r");
    expect(styledAs(first, "current")).toEqual(["Paragraph 1"]);
    const next = type(first, "n");
    expect(screenOf(next).join("\n")).toContain("Paragraph 10 of");
    const back = type(next, "NN");
    expect(screenOf(back).join("\n")).toContain("Paragraph 19 of");
    expect(back.message).toBe("from the end again");
  });

  it("goes on from what is on the screen when one has scrolled away", () => {
    const away = type(state, "/lima\rGn");
    expect(away.jumps?.current).toBeGreaterThan(30);
  });

  it("says what was not found and stays where it was", () => {
    const none = type(state, "j/zebra\r");
    expect(none.message).toBe("not found: zebra");
    expect(none.jumps).toBeUndefined();
    expect(top(none)).toBe(top(type(state, "j")));
  });

  it("takes keys as text, and rubs out", () => {
    expect(type(state, "/qx\u007f").prompt?.query).toBe("q");
    expect(type(state, "/👩‍👧").prompt?.query).toBe("👩‍👧");
    expect(type(state, "/👩‍👧\u007f").prompt?.query).toBe("");
    expect(type(state, "/\u007f").prompt).toBeUndefined();
    expect(type(state, "/abc\u0015").prompt?.query).toBe("");
  });

  it("takes a paste as text there, and nowhere else", () => {
    const paste = "\u001b[200~Call\u001b]0;x\nao\u001b[201~";
    expect(type(state, `/${paste}`).prompt?.query).toBe("Call␛]0;x ao");
    expect(type(state, "\u001b[200~q\u001b[201~").request).toBeUndefined();
  });
});

describe("names", () => {
  const article = articleOf(["Ana met Bo in Lima.", ...WORDS, "Bo left. Bo came. Ana sang."]);
  const state = tellNames(openReader(article, { columns: 80 }), article, {
    Ana: "person",
    Bo: "person",
    Lima: "place",
  });

  it("are listed by kind with their counts when Tab is pressed", () => {
    const screen = screenOf(type(state, "\t")).join("\n");
    expect(screen).toMatch(/│ People\n.*│ {3}Ana +2\n.*│ {3}Bo +3\n.*│ Places\n.*│ {3}Lima +41/);
  });

  it("are gone through with n and N once one is chosen", () => {
    const chosen = type(state, "\tj\r");
    expect(chosen.list.hasFocus).toBe(false);
    expect(styledAs(chosen, "current")).toEqual(["Bo"]);
    expect(screenOf(chosen).at(-1)).toContain("Bo 1/3");
    const last = type(chosen, "N");
    expect(screenOf(last).at(-1)).toContain("Bo 3/3");
    expect(screenOf(last).join("\n")).toContain("Ana sang.");
  });

  it("begin with the most frequent one where nothing was chosen", () => {
    expect(type(state, "n").jumps).toMatchObject({ label: "Lima", current: 0 });
  });

  it("are let go of with Escape", () => {
    expect(type(state, "n\u001b").jumps).toBeUndefined();
  });

  it("stay chosen when more of the article is known", () => {
    const some = tellNames(openReader(article), article, { Bo: "person" }, false);
    const chosen = type(some, "n");
    const more = tellNames(chosen, article, { Ana: "person", Bo: "person" });
    expect(more.jumps).toMatchObject({ label: "Bo", current: 0 });
    const gone = tellNames(chosen, article, { Ana: "person" });
    expect(gone.jumps).toBeUndefined();
  });

  it("are said to be looked for, to be none, or not to be had", () => {
    const looking = openReader(article);
    expect(type(looking, "n").message).toContain("still looking");
    expect(screenOf(type(looking, "\t")).join("\n")).toContain("looking for names…");
    expect(screenOf(type(tellNames(looking, article, {}), "\t")).join("\n")).toContain(
      "no names found",
    );
    const off = openReader(article, { wantsNames: false });
    expect(type(off, "\t").message).toBe("names are not looked for");
    const failed = update(looking, { kind: "engine-failed", why: "no model" });
    expect(screenOf(failed).at(-1)).toContain("no model");
  });

  it("stand beside the text unasked on a wide screen, and go with l", () => {
    const wide = openReader(article, { columns: 120 });
    expect(screenOf(wide)[0]).toContain("│");
    expect(screenOf(type(wide, "l"))[0]).not.toContain("│");
  });
});

describe("the summary", () => {
  const article = articleOf(["First sentence here.", ...WORDS, "Last sentence here."]);
  const end = article.text.length;
  const sentences = [
    { start: 0, end: 20 },
    { start: end - 19, end },
  ];
  const asked = type(openReader(article), "s");
  const done = update(asked, { kind: "summary", sentences });

  it("is asked for once", () => {
    expect(asked.request).toBe("summary");
    expect(screenOf(asked).join("\n")).toContain("working on it…");
    expect(type(asked, "ss").request).toBeUndefined();
  });

  it("leads to its sentences in the text", () => {
    expect(styledAs(done, "current")).toEqual(["First sentence here."]);
    const gone = type(done, "j\r");
    expect(gone.overlay).toBeUndefined();
    expect(styledAs(gone, "current")).toEqual(["Last sentence here."]);
    expect(styledAs(type(gone, "n"), "current")).toEqual(["First sentence here."]);
    expect(type(done, "2").jumps?.current).toBe(1);
  });

  it("closes without moving the text", () => {
    for (const key of ["q", "s", "\u001b"]) {
      expect(type(done, key)).toMatchObject({ overlay: undefined, request: undefined, anchor: 0 });
    }
  });
});

describe("what the reader asks for", () => {
  it.each([
    ["q", "quit"],
    ["\u0003", "interrupt"],
    ["\u001a", "suspend"],
    ["\u000c", "redraw"],
    ["]", "next-article"],
    ["[", "previous-article"],
    ["/\u0003", "interrupt"],
    ["?\u001a", "suspend"],
  ])("%j: %s", (keys, request) => {
    const state = type(openReader(LONG), keys);
    expect(state.request).toBe(request);
    expect(type(state, "j").request).toBeUndefined();
  });
});
