import type { Host } from "../../src/cli/host.ts";

export interface FakeHostOptions {
  /** Standard input; none by default. */
  readonly stdin?: string | Uint8Array | readonly Uint8Array[];
  readonly env?: Host["env"];
  readonly stdoutIsTerminal?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  /** The numbers of other processes. */
  readonly running?: readonly number[];
  /** Stands in for a pager; without it, none starts. */
  readonly startPager?: Host["startPager"];
}

export interface FakeHost extends Host {
  readonly out: () => string;
  readonly err: () => string;
}

/** A host that records its output. */
export function fakeHost(options: FakeHostOptions = {}): FakeHost {
  const out: string[] = [];
  const err: string[] = [];
  const { stdin, env = {}, stdoutIsTerminal = false, columns, rows } = options;
  return {
    stdin: { kind: stdin === undefined ? "none" : "data", bytes: chunksOf(stdin ?? "") },
    stdout: {
      isTerminal: stdoutIsTerminal,
      columns,
      rows,
      write: async (text) => void out.push(text),
    },
    stderr: {
      isTerminal: false,
      columns: undefined,
      rows: undefined,
      write: async (text) => void err.push(text),
    },
    env,
    onInterrupt: () => () => {},
    onFirstInterrupt: () => () => {},
    startPager: options.startPager ?? (async () => undefined),
    leave: () => {},
    openTerminal: async () => undefined,
    parallelism: 1,
    processId: 1,
    identify: (processId) =>
      [1, ...(options.running ?? [])].includes(processId) ? String(processId) : undefined,
    out: () => out.join(""),
    err: () => err.join(""),
  };
}

async function* chunksOf(data: NonNullable<FakeHostOptions["stdin"]>): AsyncIterable<Uint8Array> {
  if (typeof data === "string") yield new TextEncoder().encode(data);
  else if (data instanceof Uint8Array) yield data;
  else yield* data;
}
