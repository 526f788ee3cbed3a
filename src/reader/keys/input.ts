/** The keys that have a name. Every other key is the text it types. */
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

/** A letter typed with Ctrl, as in `ctrl-c`. */
export type ControlKey = `ctrl-${string}`;

/** Input from the keyboard or the mouse. */
export type Input =
  | { readonly kind: "key"; readonly name: KeyName }
  /** One typed character: one or two UTF-16 units. */
  | { readonly kind: "text"; readonly text: string }
  /** Text pasted in one go. */
  | { readonly kind: "paste"; readonly text: string }
  /** One step of the mouse wheel: -1 is up, 1 is down. */
  | { readonly kind: "wheel"; readonly by: -1 | 1 };

/** Returns the name that key tables use for an input: a key's name, or the character it types. */
export function keyOf(input: Input): string {
  if (input.kind === "key") return input.name;
  if (input.kind === "text") return input.text;
  if (input.kind === "wheel") return input.by < 0 ? "wheel-up" : "wheel-down";
  return "";
}
