import { decodeKeys, flushKeys } from "../../reader/decode-keys.ts";
import type { Input } from "../../reader/input.ts";

/** So long a lone Escape is waited on, which may be the first piece of a sequence. */
const PATIENCE_MS = 50;

/** Puts pieces of what is typed together; hands on the inputs they make. */
export function createKeyboard(onInput: (input: Input) => void): (chunk: string) => void {
  let rest = "";
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    const inputs = flushKeys(rest);
    if (inputs.length > 0) rest = "";
    for (const input of inputs) onInput(input);
  };
  return (chunk) => {
    clearTimeout(timer);
    const decoded = decodeKeys(rest + chunk);
    rest = decoded.rest;
    for (const input of decoded.inputs) onInput(input);
    if (rest !== "") timer = setTimeout(flush, PATIENCE_MS);
  };
}
