import type { Article } from "../../model/article.ts";
import type { Analyst } from "./analyst.ts";
import type { AnalystMessage } from "./analyst-messages.ts";

/** Has one article analysed at a time; what is said of an earlier one is not heard any more. */
export interface AnalystDesk {
  /** Takes an article; the work begins once what is waiting, such as keys, has been seen to. */
  take(article: Article, wantsNames: boolean): void;
  /** Asks for the summary of the article. */
  summarize(): void;
  close(): void;
}

/** A desk with nobody at it: the analyst's thread, and the code that starts it, come with the work. */
export function createAnalystDesk(onMessage: (message: AnalystMessage) => void): AnalystDesk {
  let turn = 0;
  let article: Article | undefined;
  let wantsNames = false;
  let analyst: Promise<Analyst | undefined> | undefined;
  const close = () => {
    turn++;
    analyst?.then((one) => one?.close());
    analyst = undefined;
  };
  const start = () => {
    const ours = turn;
    const hear = (message: AnalystMessage) => {
      if (ours === turn) onMessage(message);
    };
    analyst = import("./analyst.ts").then(({ startAnalyst }) =>
      ours === turn && article ? startAnalyst({ article, wantsNames }, hear) : undefined,
    );
  };
  return {
    take(taken, names) {
      close();
      article = taken;
      wantsNames = names;
      const ours = turn;
      afterPoll(() => {
        if (wantsNames && ours === turn && !analyst) start();
      });
    },
    summarize() {
      if (!analyst) start();
      analyst?.then((one) => one?.ask("summary"));
    },
    close,
  };
}

/** Between two turns of the event loop's check phase lies one that reads what has been typed. */
function afterPoll(work: () => void): void {
  setImmediate(() => setImmediate(work));
}
