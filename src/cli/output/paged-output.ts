import type { Host, Pager, PagerCommand } from "../host.ts";
import type { Frame, OutcomeOutput } from "./output.ts";

const LINK_START = "\u001b]8;";
const HYPERLINK = /\u001b\]8;[^\u001b]*\u001b\\/g;

/**
 * Prints outcomes if they fit on one screen, and opens a pager otherwise. If the pager cannot be
 * started, it prints them. The program ends when the user quits the pager early.
 */
export function pagedOutput(frame: Frame, command: PagerCommand, host: Host): OutcomeOutput {
  const pages = createPages(command, host);
  return {
    async write(outcome) {
      if (outcome.text !== undefined) await pages.add(frame.next(outcome.text));
      return outcome;
    },
    async close() {
      await pages.add(frame.end());
      await pages.finish();
    },
    // Gives the terminal back before the error is reported.
    abandon: () => pages.finish(),
  };
}

/** Holds text back while it may fit on the screen, then sends it to a pager or to the terminal. */
function createPages(command: PagerCommand, host: Host) {
  const { stdout } = host;
  let state: "waiting" | "paging" | "printing" = "waiting";
  let pager: Pager | undefined;
  let rows = 0;
  // Text that waits. With a shell, also text already sent: only its exit code tells whether the pager exists.
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
    if (await pager.close()) host.leave();
    else await print();
  };
  const start = async () => {
    const text = kept;
    state = "paging";
    pager = await host.startPager(command);
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

/** Escape sequences for styles and links, which take no columns. */
const SEQUENCE = /\u001b(?:\[[0-9;:]*m|\]8;[^\u001b]*\u001b\\)/g;

/** Counts the terminal rows of a text that ends with a newline, at one column per character. */
export function rowsTaken(text: string, columns = 80): number {
  let rows = 0;
  const lines = text.replace(SEQUENCE, "").split("\n");
  for (const line of lines) rows += Math.max(1, Math.ceil(line.length / columns));
  return rows - 1;
}
