import { describe, expect, it } from "vitest";
import { capabilitiesOf, themeOf } from "../../src/cli/terminal-capabilities.ts";

type Env = Record<string, string>;

const TRAITS: readonly [string, Env, boolean, boolean][] = [
  ["nothing said", {}, false, false],
  ["xterm", { TERM: "xterm-256color" }, false, false],
  ["kitty", { TERM: "xterm-kitty" }, true, true],
  ["foot", { TERM: "foot-extra" }, true, true],
  ["iTerm2", { TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" }, true, true],
  ["Terminal.app", { TERM: "xterm-256color", TERM_PROGRAM: "Apple_Terminal" }, false, false],
  ["Windows Terminal", { WT_SESSION: "0" }, true, true],
  ["an old VTE", { TERM: "xterm-256color", VTE_VERSION: "5000" }, false, false],
  ["GNOME Terminal", { TERM: "xterm-256color", VTE_VERSION: "7200" }, true, true],
  [
    "tmux 3.3 in kitty",
    { TERM: "tmux-256color", TERM_PROGRAM: "tmux", TERM_PROGRAM_VERSION: "3.3a" },
    false,
    true,
  ],
  [
    "tmux 3.4",
    { TERM: "screen-256color", TERM_PROGRAM: "tmux", TERM_PROGRAM_VERSION: "3.4" },
    true,
    true,
  ],
  ["screen in GNOME Terminal", { TERM: "screen", VTE_VERSION: "7200" }, false, false],
  ["a dumb one in VS Code", { TERM: "dumb", TERM_PROGRAM: "vscode" }, false, false],
  ["FORCE_HYPERLINK", { TERM: "xterm", FORCE_HYPERLINK: "1" }, true, false],
  ["FORCE_HYPERLINK=0", { TERM: "xterm-kitty", FORCE_HYPERLINK: "0" }, false, true],
];

describe("capabilitiesOf", () => {
  it.each(TRAITS)("%s", (_, env, hyperlinks, underlines) => {
    expect(capabilitiesOf(env)).toEqual({ hyperlinks, underlines });
  });
});

const THEMES: readonly [Env, string][] = [
  [{}, "any"],
  [{ COLORFGBG: "15;0" }, "dark"],
  [{ COLORFGBG: "15;default;8" }, "dark"],
  [{ COLORFGBG: "0;15" }, "light"],
  [{ COLORFGBG: "0;7" }, "light"],
  [{ COLORFGBG: "15;default" }, "any"],
  [{ TERM: "linux" }, "dark"],
];

describe("themeOf", () => {
  it.each(THEMES)("%o means the theme %s", (env, theme) => {
    expect(themeOf(env)).toBe(theme);
  });
});
