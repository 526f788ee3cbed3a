import { once } from "node:events";
import { fstatSync } from "node:fs";
import { EXIT } from "./exit-code.ts";
import type { TerminalHost } from "./interactive-terminal.ts";
import { createPaging } from "./paging.ts";
import type { Output, Stdin, World } from "./world.ts";

const STDIN_DESCRIPTOR = 0;

/** The real world: this process's streams, environment and signals. */
export function worldOf(host: NodeJS.Process): World {
  endQuietlyOnBrokenPipe(host);
  const cleanUps = new Set<() => void>();
  let stop: (() => void) | undefined;
  const paging = createPaging(
    outputOf(() => host.stderr),
    host.env,
  );
  host.on("SIGINT", () => {
    if (paging.isOn()) return;
    const first = stop;
    stop = undefined;
    if (first) return first();
    for (const cleanUp of cleanUps) cleanUp();
    host.exit(EXIT.interrupted);
  });
  return {
    stdin: stdinOf(host),
    stdout: outputOf(() => host.stdout),
    stderr: paging.stderr,
    env: host.env,
    onInterrupt(cleanUp) {
      cleanUps.add(cleanUp);
      return () => cleanUps.delete(cleanUp);
    },
    onFirstInterrupt(asked) {
      stop = asked;
      return () => {
        stop = undefined;
      };
    },
    startPager: paging.startPager,
    leave: () => host.exit(EXIT.ok),
    async openTerminal(isStdinTaken) {
      const { openTerminal } = await import("./reader/open-terminal.ts");
      return openTerminal(terminalHostOf(host), isStdinTaken);
    },
    get parallelism() {
      return host.getBuiltinModule("node:os").availableParallelism();
    },
  };
}

function terminalHostOf(host: NodeJS.Process): TerminalHost {
  return {
    stdin: () => host.stdin,
    stdout: host.stdout,
    onSignal(name, listener) {
      host.on(name, listener);
      return () => host.off(name, listener);
    },
    raise(name, whom) {
      try {
        host.kill(whom === "group" ? 0 : host.pid, name);
      } catch {
        // This system has no such signal.
      }
    },
    onCrash(listener) {
      host.on("uncaughtExceptionMonitor", listener);
      return () => host.off("uncaughtExceptionMonitor", listener);
    },
  };
}

/** Standard input is opened only when it is asked for. */
function stdinOf(host: NodeJS.Process): Stdin {
  return {
    get kind() {
      return stdinKind(host);
    },
    get bytes() {
      return host.stdin;
    },
  };
}

function stdinKind(host: NodeJS.Process): Stdin["kind"] {
  try {
    const stats = fstatSync(STDIN_DESCRIPTOR);
    if (stats.isFIFO() || stats.isFile() || stats.isSocket()) return "data";
    return stats.isCharacterDevice() && host.stdin.isTTY ? "terminal" : "none";
  } catch {
    return "none";
  }
}

/** Like standard input, a stream is opened when it is first asked for. */
function outputOf(stream: () => NodeJS.WriteStream): Output {
  return {
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    get rows() {
      return stream().rows;
    },
    async write(text) {
      if (!stream().write(text)) await once(stream(), "drain");
    },
  };
}

/** `summit-reader show big.txt | head -1` is a success: whoever read has had enough. */
function endQuietlyOnBrokenPipe(host: NodeJS.Process): void {
  host.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") host.exit(EXIT.ok);
    host.stderr.write(`summit-reader: standard output: ${error.message}\n`);
    host.exit(EXIT.ioError);
  });
}
