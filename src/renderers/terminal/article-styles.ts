import type { Article, Mark } from "../../model/article.ts";
import type { Mention } from "../../model/entity.ts";
import { surface } from "../../model/span.ts";
import type { LinkStyle, ShowOptions } from "../renderer.ts";
import { resolveTarget } from "../sanitize.ts";
import { markOf } from "./legend.ts";
import type { Page } from "./page.ts";
import type { StyledSpan } from "./styled-spans.ts";
import { emittable } from "./styled-spans.ts";

/** Styles within an article's text, beyond those of its blocks. */
export interface ArticleStyles {
  readonly styled: readonly StyledSpan[];
  /** The numbered addresses; the first has number 1. */
  readonly references: readonly string[];
}

/** Styles marks, the dateline and mentions. Without colour and links, keeps only what inserts text. */
export function styleArticle(
  article: Article,
  mentions: readonly Mention[],
  { links, marks: isMarked }: ShowOptions,
  { style: { color, hyperlinks } }: Page,
): ArticleStyles {
  const { marks, dateline } = article;
  const numbers = new Map<string, number>();
  const isPlain = color === 0 && !hyperlinks;
  const styled: StyledSpan[] = [
    ...marks.map((mark) => styleMark(mark, article, numbers, { links, hyperlinks })),
    ...(dateline ? [{ start: dateline.start, end: dateline.end, style: "dateline" as const }] : []),
    ...mentions.map(({ start, end, type }) => {
      return { start, end, style: type, after: isMarked ? markOf(type) : undefined };
    }),
  ];
  return {
    styled: isPlain ? styled.filter(({ after }) => after !== undefined) : styled,
    references: links === "references" ? [...numbers.keys()] : [],
  };
}

function styleMark(
  mark: Mark,
  article: Article,
  numbers: Map<string, number>,
  { hyperlinks, links }: { readonly hyperlinks: boolean; readonly links: LinkStyle },
): StyledSpan {
  const { start, end, kind, href } = mark;
  if (kind !== "link" || !href || (!hyperlinks && links === "none")) {
    return { start, end, style: kind };
  }
  const address = resolveTarget(href, article.url);
  const target = address === undefined ? undefined : emittable(address);
  if (target === undefined) return { start, end, style: kind };
  const id = numbers.get(target) ?? numbers.size + 1;
  numbers.set(target, id);
  const isBare = surface(article.text, mark).includes(target);
  return {
    start,
    end,
    style: kind,
    target: hyperlinks ? { href: target, id } : undefined,
    after: isBare && links === "inline" ? undefined : AFTER[links](target, id),
  };
}

const AFTER: Readonly<Record<LinkStyle, (target: string, id: number) => string | undefined>> = {
  none: () => undefined,
  inline: (target) => ` <${target}>`,
  references: (_, id) => `[${id}]`,
};
