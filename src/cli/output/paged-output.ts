import type { Pager, PagerCommand, World } from "../world.ts";
import type { Frame } from "./frame.ts";
import type { OutcomeOutput } from "./output.ts";
import { rowsTaken } from "./rows-taken.ts";

const LINK_START = "\u001b]8;";
const HYPERLINK = /\u001b\]8;[^\u001b]*\u001b\\/g;

/**
 * Outcomes on a terminal: printed if they fit on one screen, else shown by a pager, and printed after all
 * if that cannot be started. A pager that is left early ends the program.
 */
export function pagedOutput(frame: Frame, command: PagerCommand, world: World): OutcomeOutput {
  const pages = createPages(command, world);
  return {
    async write(outcome) {
      if (outcome.text !== undefined) await pages.add(frame.next(outcome.text));
      return outcome;
    },
    async close() {
      await pages.add(frame.end());
      await pages.finish();
    },
    // An error is told on a terminal that nobody else has.
    abandon: () => pages.finish(),
  };
}

/** Where text goes: nowhere while it may fit on the screen, then to a pager or, without one, to the terminal. */
function createPages(command: PagerCommand, world: World) {
  const { stdout } = world;
  let state: "waiting" | "paging" | "printing" = "waiting";
  let pager: Pager | undefined;
  let rows = 0;
  // What waits; and what a pager got of which only its end will tell whether it was there.
  let kept = "";

  const print = async () => {
    const text = kept;
    state = "printing";
    pager = undefined;
    kept = "";
    if (text !== "") await stdout.write(text);
  };
  const send = async (text: string) => {
    if (!pager) return print();
    const hasLinks = text.includes(LINK_START);
    const shown = hasLinks && !pager.knowsLinks() ? text.replace(HYPERLINK, "") : text;
    if (await pager.write(shown)) return;
    if (await pager.close()) world.leave();
    else await print();
  };
  const start = async () => {
    const text = kept;
    state = "paging";
    pager = await world.startPager(command);
    await send(text);
    if (!command.needsShell) kept = "";
  };
  return {
    async add(text: string) {
      if (state === "printing") return stdout.write(text);
      if (state === "waiting" || command.needsShell) kept += text;
      if (state === "paging") return send(text);
      rows += rowsTaken(text, stdout.columns);
      if (rows >= (stdout.rows ?? Number.POSITIVE_INFINITY)) await start();
    },
    async finish() {
      if (pager && (await pager.close())) kept = "";
      await print();
    },
  };
}
