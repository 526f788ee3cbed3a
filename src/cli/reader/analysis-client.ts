import type { Article } from "../../model/article.ts";
import type { AnalysisMessage } from "./analysis-messages.ts";
import type { AnalysisThread } from "./analysis-thread.ts";

/** Has one article analysed at a time; what is said of an earlier one is not heard any more. */
export interface AnalysisClient {
  /** Takes an article; the work begins once what is waiting, such as keys, has been seen to. */
  take(article: Article, wantsNames: boolean): void;
  /** Asks for the summary of the article. */
  summarize(): void;
  close(): void;
}

/** A desk with nobody at it: the analyst's thread, and the code that starts it, come with the work. */
export function createAnalysisClient(
  onMessage: (message: AnalysisMessage) => void,
): AnalysisClient {
  let turn = 0;
  let article: Article | undefined;
  let wantsNames = false;
  let thread: Promise<AnalysisThread | undefined> | undefined;
  const close = () => {
    turn++;
    thread?.then((one) => one?.close());
    thread = undefined;
  };
  const start = () => {
    const ours = turn;
    const hear = (message: AnalysisMessage) => {
      if (ours === turn) onMessage(message);
    };
    thread = import("./analysis-thread.ts").then(({ startAnalysisThread }) =>
      ours === turn && article ? startAnalysisThread({ article, wantsNames }, hear) : undefined,
    );
  };
  return {
    take(taken, names) {
      close();
      article = taken;
      wantsNames = names;
      const ours = turn;
      afterPoll(() => {
        if (wantsNames && ours === turn && !thread) start();
      });
    },
    summarize() {
      if (!thread) start();
      thread?.then((one) => one?.ask("summary"));
    },
    close,
  };
}

/** Between two turns of the event loop's check phase lies one that reads what has been typed. */
function afterPoll(work: () => void): void {
  setImmediate(() => setImmediate(work));
}
