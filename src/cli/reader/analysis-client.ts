import { join } from "node:path";
import { packageRoot } from "../../assets/package-root.ts";
import type { Article } from "../../model/article.ts";
import type { Thread } from "../../threads/thread.ts";
import type { AnalysisData, AnalysisMessage, AnalysisRequest } from "./analysis-worker.ts";

/** Finds names and summaries of one article at a time in a thread, so the keys never wait. */
export interface AnalysisClient {
  /** Turns to an article. Finding its names begins once waiting events, such as keys, are handled. */
  open(article: Article, wantsNames: boolean): void;
  /** Asks for a summary of the article. */
  summarize(): void;
  close(): void;
}

interface OpenedArticle {
  readonly article: Article;
  thread?: Promise<Thread<AnalysisRequest, AnalysisMessage>>;
}

/**
 * A client without a thread: the first request starts it, since its code would delay the first screen.
 * @param onMessage Hears only about the article that is open.
 */
export function createAnalysisClient(
  onMessage: (message: AnalysisMessage) => void,
): AnalysisClient {
  let opened: OpenedArticle | undefined;
  const close = () => {
    opened?.thread?.then(
      (thread) => thread.stop(),
      () => {},
    );
    opened = undefined;
  };
  const ask = async (one: OpenedArticle, request: AnalysisRequest) => {
    const message = await answer(one, request);
    if (opened !== one) return;
    onMessage(message);
    if (message.kind === "names" && !message.isComplete) ask(one, "names");
  };
  return {
    open(article, wantsNames) {
      close();
      const one: OpenedArticle = { article };
      opened = one;
      afterPoll(() => {
        if (wantsNames && opened === one) ask(one, "names");
      });
    },
    summarize() {
      if (opened) ask(opened, "summary");
    },
    close,
  };
}

async function answer(one: OpenedArticle, request: AnalysisRequest): Promise<AnalysisMessage> {
  try {
    one.thread ??= startAnalysis(one.article);
    return await (await one.thread).ask(request);
  } catch (error) {
    return { kind: "analysis-failed", why: error instanceof Error ? error.message : String(error) };
  }
}

async function startAnalysis(article: Article): Promise<Thread<AnalysisRequest, AnalysisMessage>> {
  const { startThread } = await import("../../threads/thread.ts");
  const { fields: _, ...plain } = article;
  const data: AnalysisData = { article: plain };
  return startThread(join(packageRoot(), "dist", "bin", "analysis-worker.js"), { data });
}

/** Two turns of the event loop's check phase have a poll phase between them, which reads the keys. */
function afterPoll(work: () => void): void {
  setImmediate(() => setImmediate(work));
}
