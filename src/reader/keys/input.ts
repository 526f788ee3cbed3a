/** The keys that have a name; every other key is the text it types. */
export type KeyName =
  | "up"
  | "down"
  | "left"
  | "right"
  | "page-up"
  | "page-down"
  | "home"
  | "end"
  | "enter"
  | "tab"
  | "back-tab"
  | "backspace"
  | "escape"
  | "f1"
  | ControlKey;

/** A letter typed with Ctrl. */
export type ControlKey = `ctrl-${string}`;

/** What somebody did at the keyboard or with the mouse. */
export type Input =
  | { readonly kind: "key"; readonly name: KeyName }
  /** One character that was typed, as one or two code units. */
  | { readonly kind: "text"; readonly text: string }
  /** Text that was pasted as one piece. */
  | { readonly kind: "paste"; readonly text: string }
  /** The wheel was turned: -1 up, 1 down. */
  | { readonly kind: "wheel"; readonly by: -1 | 1 };

/** What a table of keys is looked up by: the key's name, or the character it types. */
export function keyOf(input: Input): string {
  if (input.kind === "key") return input.name;
  if (input.kind === "text") return input.text;
  if (input.kind === "wheel") return input.by < 0 ? "wheel-up" : "wheel-down";
  return "";
}
