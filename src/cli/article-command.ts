import type { Article } from "../model/article.ts";
import type { ArticleResult, ResultKind } from "../model/result.ts";
import type { Renderer, RenderSettings } from "../renderers/renderer.ts";
import type { OutcomeOutput } from "./output/output.ts";
import type { Tally } from "./tally.ts";

/** What a command makes of an article. */
export interface ArticleCommand {
  readonly kind: ResultKind;
  produce(article: Article, view: RenderSettings): ArticleResult | Promise<ArticleResult>;
  /** Whether nothing was found, for `--exit-status`. */
  isEmpty(result: ArticleResult): boolean;
  /** What to say on standard error when nothing was found, where the output does not say it. */
  readonly emptyNote?: string;
  /** What to say of an article on standard error, if anything; said once in a run. */
  caution?(article: Article): string | undefined;
  /** Where all articles make one result. */
  readonly gathering?: Gathering;
}

/** How articles become one result. */
export interface Gathering {
  /** What is kept of an article, as a string that can come from a worker. */
  readonly render: Renderer["render"];
  /** An output that makes the result of what was kept, and writes it to another. */
  open(output: OutcomeOutput, renderer: Renderer, tally: Tally): Promise<OutcomeOutput>;
}
