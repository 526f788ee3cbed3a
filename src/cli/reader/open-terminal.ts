import { openSync } from "node:fs";
import { ReadStream } from "node:tty";
import { decodeKeys, flushKeys } from "../../reader/keys/decode-keys.ts";
import type { Input } from "../../reader/keys/input.ts";
import type { InteractiveTerminal, TerminalProcess } from "../host.ts";

const CONTROLLING_TERMINAL = "/dev/tty";

/**
 * Opens the terminal of standard output with its keyboard: standard input, or the controlling terminal
 * if an article comes from standard input. Returns undefined if either is missing.
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

/** How long to wait after a lone Escape, which may be the start of a sequence. */
const ESCAPE_TIMEOUT_MS = 50;

/** Returns a function that decodes chunks of terminal input and passes on complete inputs. */
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
    if (rest !== "") timer = setTimeout(flush, ESCAPE_TIMEOUT_MS);
  };
}
