import { openSync } from "node:fs";
import { ReadStream } from "node:tty";
import { decodeKeys, flushKeys } from "../../reader/keys/decode-keys.ts";
import type { Input } from "../../reader/keys/input.ts";
import type { InteractiveTerminal, TerminalProcess } from "../host.ts";

const CONTROLLING_TERMINAL = "/dev/tty";

/**
 * The terminal that standard output is, with the keyboard that belongs to it: standard input, or where
 * that is taken by an article the controlling terminal. `undefined` where one of them is missing.
 */
export function openTerminal(
  host: TerminalProcess,
  isStdinTaken: boolean,
): InteractiveTerminal | undefined {
  const { stdout } = host;
  const keyboard = stdout.isTTY ? openKeyboard(host, isStdinTaken) : undefined;
  if (!keyboard) return undefined;
  const releases: (() => void)[] = [];
  return {
    get columns() {
      return stdout.columns;
    },
    get rows() {
      return stdout.rows;
    },
    write: (text) => void stdout.write(text),
    setRaw: (isRaw) => void keyboard.setRawMode(isRaw),
    listen(onText, onEnd) {
      keyboard.setEncoding("utf8");
      keyboard.on("data", onText).on("end", onEnd).on("error", onEnd);
    },
    onResize: (listener) => void stdout.on("resize", listener),
    onSignal: host.onSignal,
    raise: host.raise,
    onCrash: (listener) => void releases.push(host.onCrash(listener)),
    close() {
      for (const release of releases) release();
      keyboard.removeAllListeners();
      keyboard.destroy();
    },
  };
}

function openKeyboard({ stdin }: TerminalProcess, isStdinTaken: boolean): ReadStream | undefined {
  if (!isStdinTaken && stdin().isTTY) return stdin() as ReadStream;
  try {
    return new ReadStream(openSync(CONTROLLING_TERMINAL, "r"));
  } catch {
    return undefined;
  }
}

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
