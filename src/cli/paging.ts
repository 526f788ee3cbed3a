import type { Output, World } from "./world.ts";

/** The part of the world that pagers change while they have the terminal. */
export interface Paging extends Pick<World, "startPager" | "stderr"> {
  readonly isOn: () => boolean;
}

/** @param stderr What is written to it while a pager shows its screen would stand in that: it waits. */
export function createPaging(stderr: Output, env: World["env"]): Paging {
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
