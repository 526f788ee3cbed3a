import type { Input, KeyName } from "./input.ts";

/** Control characters that are keys of their own. */
const CONTROLS: Readonly<Record<number, KeyName>> = {
  8: "backspace",
  9: "tab",
  10: "enter",
  13: "enter",
  127: "backspace",
};

/** Final letters of CSI and SS3 sequences. */
const LETTERS: Readonly<Record<string, KeyName>> = {
  A: "up",
  B: "down",
  C: "right",
  D: "left",
  F: "end",
  H: "home",
  M: "enter",
  P: "f1",
  Z: "back-tab",
};

/** Numbers of CSI sequences that end in a tilde. */
const NUMBERS: Readonly<Record<string, KeyName>> = {
  "1": "home",
  "4": "end",
  "5": "page-up",
  "6": "page-down",
  "7": "home",
  "8": "end",
  "11": "f1",
};

/** Returns the key for a control character. Those without a key of their own are letters with Ctrl. */
export function readControl(code: number): Input {
  const name = CONTROLS[code] ?? (`ctrl-${String.fromCharCode(code + 0x60)}` as const);
  return { kind: "key", name };
}

/** Returns the key for an SS3 sequence: `ESC O` and a letter. */
export function readLetter(letter: string): Input | undefined {
  return keyInput(LETTERS[letter]);
}

const WHEEL_UP = 64;
const WHEEL_DOWN = 65;
/** The bits for Shift, Alt and Ctrl, held while the wheel turns. */
const MODIFIER_BITS = 4 | 8 | 16;

/** Returns the input for a CSI sequence, or undefined for an unknown one. Ignores modifiers. */
export function readCsi(parameters: string, final: string): Input | undefined {
  const [first = ""] = parameters.split(";");
  if (first.startsWith("<")) return final === "M" ? readWheel(Number(first.slice(1))) : undefined;
  if (final === "~") return keyInput(NUMBERS[first]);
  return keyInput(LETTERS[final]);
}

function readWheel(button: number): Input | undefined {
  const plain = button & ~MODIFIER_BITS;
  if (plain === WHEEL_UP) return { kind: "wheel", by: -1 };
  return plain === WHEEL_DOWN ? { kind: "wheel", by: 1 } : undefined;
}

function keyInput(name: KeyName | undefined): Input | undefined {
  return name && { kind: "key", name };
}
