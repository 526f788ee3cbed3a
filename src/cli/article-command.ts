import type { Article } from "../model/article.ts";
import type { ArticleResult, ResultKind } from "../model/result.ts";
import type { RenderOptions } from "../renderers/renderer.ts";

/** What a command makes of an article. */
export interface ArticleCommand {
  readonly kind: ResultKind;
  produce(article: Article, view: RenderOptions): ArticleResult | Promise<ArticleResult>;
  /** Whether nothing was found, for `--exit-status`. */
  isEmpty(result: ArticleResult): boolean;
  /** What to say on standard error when nothing was found, where the output does not say it. */
  readonly emptyNote?: string;
  /** What to say of an article on standard error, if anything; said once in a run. */
  caution?(article: Article): string | undefined;
}
