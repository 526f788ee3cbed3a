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
    ["jjk", "", "back up a line"],
    ["k", "Paragraph 1 of Lima.", "up, at the beginning"],
    [" ", "", "a screen less one line"],
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

  it("stops with the last line at the bottom, at 100%", () => {
    const screen = screenOf(type(openReader(LONG), "G "));
    expect(screen.at(-2)).toContain("Paragraph 40 of Lima.");
    expect(screen.at(-1)).toContain("100%");
  });

  it("keeps its position when the terminal is resized", () => {
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

  it("shows the match while the user types, and goes back on Escape", () => {
    const typed = type(state, "j/call");
    expect(styledAs(typed, "current")).toEqual(["Call"]);
    expect(screenOf(typed).at(-1)).toMatch(/^\/call .*1\/1/);
    expect(screenOf(type(typed, "\u001b"))).toEqual(screenOf(type(state, "j")));
  });

  it("jumps with n and N, past the ends too", () => {
    const first = type(state, "/paragraph 1\r");
    expect(styledAs(first, "current")).toEqual(["Paragraph 1"]);
    const next = type(first, "n");
    expect(screenOf(next).join("\n")).toContain("Paragraph 10 of");
    const back = type(next, "NN");
    expect(screenOf(back).join("\n")).toContain("Paragraph 19 of");
    expect(back.message).toBe("continued from the end");
  });

  it("jumps from the visible text after scrolling away", () => {
    const away = type(state, "/lima\rGn");
    expect(away.jumps?.current).toBeGreaterThan(30);
  });

  it("reports a query without matches and stays at its position", () => {
    const none = type(state, "j/zebra\r");
    expect(none.message).toBe("not found: zebra");
    expect(none.jumps).toBeUndefined();
    expect(top(none)).toBe(top(type(state, "j")));
  });

  it("takes keys as text, and deletes whole characters", () => {
    expect(type(state, "/qx\u007f").prompt?.query).toBe("q");
    expect(type(state, "/👩‍👧").prompt?.query).toBe("👩‍👧");
    expect(type(state, "/👩‍👧\u007f").prompt?.query).toBe("");
    expect(type(state, "/\u007f").prompt).toBeUndefined();
    expect(type(state, "/abc\u0015").prompt?.query).toBe("");
  });

  it("takes a paste as text; elsewhere pastes do nothing", () => {
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

  it("are listed by type with their counts on Tab", () => {
    const screen = screenOf(type(state, "\t")).join("\n");
    expect(screen).toMatch(/│ People\n.*│ {3}Ana +2\n.*│ {3}Bo +3\n.*│ Places\n.*│ {3}Lima +41/);
  });

  it("can be chosen, and n and N jump between their mentions", () => {
    const chosen = type(state, "\tj\r");
    expect(chosen.list.hasFocus).toBe(false);
    expect(styledAs(chosen, "current")).toEqual(["Bo"]);
    expect(screenOf(chosen).at(-1)).toContain("Bo 1/3");
    const last = type(chosen, "N");
    expect(screenOf(last).at(-1)).toContain("Bo 3/3");
    expect(screenOf(last).join("\n")).toContain("Ana sang.");
  });

  it("start with the most frequent one if none is chosen", () => {
    expect(type(state, "n").jumps).toMatchObject({ label: "Lima", current: 0 });
  });

  it("are deselected with Escape", () => {
    expect(type(state, "n\u001b").jumps).toBeUndefined();
  });

  it("stay chosen when more names are found", () => {
    const some = tellNames(openReader(article), article, { Bo: "person" }, false);
    const chosen = type(some, "n");
    const more = tellNames(chosen, article, { Ana: "person", Bo: "person" });
    expect(more.jumps).toMatchObject({ label: "Bo", current: 0 });
    const gone = tellNames(chosen, article, { Ana: "person" });
    expect(gone.jumps).toBeUndefined();
  });

  it("have a message while they are being found, if there are none, and after an error", () => {
    const looking = openReader(article);
    expect(type(looking, "n").message).toContain("still finding names");
    expect(screenOf(type(looking, "\t")).join("\n")).toContain("finding names…");
    expect(screenOf(type(tellNames(looking, article, {}), "\t")).join("\n")).toContain(
      "no names found",
    );
    const off = openReader(article, { wantsNames: false });
    expect(type(off, "\t").message).toBe("names are off (--no-entities)");
    const failed = update(looking, { kind: "analysis-failed", why: "no model" });
    expect(screenOf(failed).at(-1)).toContain("no model");
  });

  it("are beside the text by default on a wide screen, and l hides them", () => {
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

  it("is requested once", () => {
    expect(asked.request).toBe("summary");
    expect(screenOf(asked).join("\n")).toContain("summarizing…");
    expect(type(asked, "ss").request).toBeUndefined();
  });

  it("jumps to its sentences in the text", () => {
    expect(styledAs(done, "current")).toEqual(["First sentence here."]);
    const gone = type(done, "j\r");
    expect(gone.overlay).toBeUndefined();
    expect(styledAs(gone, "current")).toEqual(["Last sentence here."]);
    expect(styledAs(type(gone, "n"), "current")).toEqual(["First sentence here."]);
    expect(type(done, "2").jumps?.current).toBe(1);
  });

  it("closes without scrolling the text", () => {
    for (const key of ["q", "s", "\u001b"]) {
      expect(type(done, key)).toMatchObject({ overlay: undefined, request: undefined, anchor: 0 });
    }
  });
});

describe("requests of the reader", () => {
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
