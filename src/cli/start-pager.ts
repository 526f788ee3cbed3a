import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { basename } from "node:path";
import type { Host, Pager, PagerCommand } from "./host.ts";

/** Exit codes of a shell that cannot find or run the program. */
const NOT_STARTED: ReadonlySet<number | null> = new Set([126, 127]);

/**
 * Starts a pager, which shares our terminal and reads its text from a pipe.
 * @param onEnd Called when the pager has ended, or could not be started.
 * @returns Undefined if it could not be started.
 */
export async function startPager(
  { words: [file = "", ...args], needsShell, env: added }: PagerCommand,
  env: Host["env"],
  onEnd: () => void,
): Promise<Pager | undefined> {
  const child = spawn(file, args, {
    stdio: ["pipe", "inherit", "inherit"],
    shell: needsShell,
    env: { ...env, ...added },
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const started = await Promise.race([once(child, "spawn"), once(child, "error")]).catch(() => []);
  const isRunning = child.pid !== undefined && started.length === 0;
  if (!isRunning) {
    onEnd();
    return undefined;
  }
  void ended.then(onEnd);
  return pagerOf(child, ended, file);
}

/** The first version of less that passes links through instead of showing their escape sequences. */
const LESS_WITH_LINKS = 566;

function knowsLinks(file: string): boolean {
  if (basename(file) !== "less") return false;
  const { stdout } = spawnSync(file, ["--version"], { encoding: "utf8" });
  return Number(/^less (\d+)/.exec(stdout ?? "")?.[1] ?? 0) >= LESS_WITH_LINKS;
}

function pagerOf({ stdin }: ChildProcess, ended: Promise<number | null>, file: string): Pager {
  let isOver = false;
  let hasLinks: boolean | undefined;
  void ended.then(() => {
    isOver = true;
  });
  // If the user quits the pager before it has read everything, the pipe breaks.
  stdin?.on("error", () => {});
  return {
    knowsLinks() {
      hasLinks ??= knowsLinks(file);
      return hasLinks;
    },
    async write(text) {
      if (isOver || !stdin?.writable) return false;
      if (stdin.write(text)) return true;
      const drained = new Promise((resolve) => stdin.once("drain", resolve));
      await Promise.race([drained, ended]);
      return !isOver;
    },
    async close() {
      stdin?.end();
      return !NOT_STARTED.has(await ended);
    },
  };
}
