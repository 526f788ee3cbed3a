import { once } from "node:events";
import { fstatSync, readFileSync } from "node:fs";
import { systemCode } from "../sources/system-failure.ts";
import { EXIT } from "./exit-code.ts";
import type { Host, Output, Stdin, TerminalProcess } from "./host.ts";

const STDIN_DESCRIPTOR = 0;

/** The real host: a process's streams, environment and signals. */
export function hostOf(process: NodeJS.Process): Host {
  endQuietlyOnBrokenPipe(process);
  const cleanUps = new Set<() => void>();
  let stop: (() => void) | undefined;
  const paging = createPaging(
    outputOf(() => process.stderr),
    process.env,
  );
  process.on("SIGINT", () => {
    if (paging.isOn()) return;
    const first = stop;
    stop = undefined;
    if (first) return first();
    for (const cleanUp of cleanUps) cleanUp();
    process.exit(EXIT.interrupted);
  });
  return {
    stdin: stdinOf(process),
    stdout: outputOf(() => process.stdout),
    stderr: paging.stderr,
    env: process.env,
    onInterrupt(cleanUp) {
      cleanUps.add(cleanUp);
      return () => cleanUps.delete(cleanUp);
    },
    onFirstInterrupt(request) {
      stop = request;
      return () => {
        stop = undefined;
      };
    },
    startPager: paging.startPager,
    leave: () => process.exit(EXIT.ok),
    async openTerminal(isStdinTaken) {
      const { openTerminal } = await import("./reader/open-terminal.ts");
      return openTerminal(terminalProcessOf(process), isStdinTaken);
    },
    get parallelism() {
      return process.getBuiltinModule("node:os").availableParallelism();
    },
    processId: process.pid,
    identify: (processId) => identify(process, processId),
  };
}

/** A process by its ID and, on Linux, the time when it started. */
function identify(process: NodeJS.Process, processId: number): string | undefined {
  try {
    const [state = "", ...fields] = statFields(processId);
    return ENDED_STATES.includes(state) ? undefined : `${processId} ${fields[START_TIME]}`;
  } catch {
    return exists(process, processId) ? String(processId) : undefined;
  }
}

/** A zombie, and a process that is going away. See proc(5). */
const ENDED_STATES: readonly string[] = ["Z", "X", "x"];
/** Counted from the field after the state. */
const START_TIME = 18;

/** The fields of /proc/PID/stat from the state on; the name before it may hold spaces and brackets. */
function statFields(processId: number): string[] {
  const stat = readFileSync(`/proc/${processId}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** Asks by signal 0, which reaches nobody. Another user's process cannot be asked, but it is there. */
function exists(process: NodeJS.Process, processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/** The parts of the host that change while a pager has the terminal. */
interface Paging extends Pick<Host, "startPager" | "stderr"> {
  readonly isOn: () => boolean;
}

/** Holds back standard error while a pager is on, because it would appear in the pager's screen. */
function createPaging(stderr: Output, env: Host["env"]): Paging {
  const waiting: string[] = [];
  let isOn = false;
  const end = async () => {
    isOn = false;
    if (waiting.length > 0) await stderr.write(waiting.splice(0).join(""));
  };
  return {
    isOn: () => isOn,
    async startPager(command) {
      const { startPager } = await import("./start-pager.ts");
      isOn = true;
      return startPager(command, env, () => void end());
    },
    stderr: {
      get isTerminal() {
        return stderr.isTerminal;
      },
      get columns() {
        return stderr.columns;
      },
      get rows() {
        return stderr.rows;
      },
      async write(text) {
        if (isOn) waiting.push(text);
        else await stderr.write(text);
      },
    },
  };
}

function terminalProcessOf(process: NodeJS.Process): TerminalProcess {
  return {
    stdin: () => process.stdin,
    stdout: process.stdout,
    onSignal(name, listener) {
      process.on(name, listener);
      return () => process.off(name, listener);
    },
    raise(name, target) {
      try {
        process.kill(target === "group" ? 0 : process.pid, name);
      } catch {
        // This system has no such signal.
      }
    },
    onCrash(listener) {
      process.on("uncaughtExceptionMonitor", listener);
      return () => process.off("uncaughtExceptionMonitor", listener);
    },
  };
}

/** Opens standard input only when it is first used. */
function stdinOf(process: NodeJS.Process): Stdin {
  return {
    get kind() {
      return stdinKind(process);
    },
    get bytes() {
      return process.stdin;
    },
  };
}

function stdinKind(process: NodeJS.Process): Stdin["kind"] {
  try {
    const stats = fstatSync(STDIN_DESCRIPTOR);
    if (stats.isFIFO() || stats.isFile() || stats.isSocket()) return "data";
    return stats.isCharacterDevice() && process.stdin.isTTY ? "terminal" : "none";
  } catch {
    return "none";
  }
}

/** Opens a stream only when it is first used. */
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

/** Makes `summit-reader show big.txt | head -1` a success: the reader of the pipe has enough. */
function endQuietlyOnBrokenPipe(process: NodeJS.Process): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(EXIT.ok);
    process.stderr.write(`summit-reader: standard output: ${error.message}\n`);
    process.exit(EXIT.ioError);
  });
}
