import type { NameReport } from "./entities/explain/explain-name.ts";
import type { UserLists } from "./entities/postprocess/user-lists.ts";
import type { Selection } from "./entities/resolution/select.ts";
import type { Article } from "./model/article.ts";
import type { Entity } from "./model/entity.ts";
import type { Segmentation, Sentence, Token } from "./model/segmentation.ts";
import { type Span, surface } from "./model/span.ts";
import type { Summary } from "./model/summary.ts";
import { type ParseOptions, parseArticle } from "./parsers/parse-article.ts";
import type { SummaryOptions } from "./summarizers/summarize.ts";

/** A sentence with its text. */
export interface ArticleSentence extends Sentence {
  readonly text: string;
}

/** Which names to find, and which of them to return in what order. */
export interface EntityOptions extends Selection, NameOptions {
  /** Rate mentions and entities with a `confidence`. Default: true. It costs about a tenth of the time. */
  readonly confidence?: boolean | undefined;
}

/** How to find names. */
export interface NameOptions {
  /** Your own names and the names to ignore, prepared by `createUserLists`. */
  readonly userLists?: UserLists | undefined;
  /** Merge mentions of one person, place or organization into one entity. Default: true. */
  readonly merge?: boolean | undefined;
}

/**
 * An article with its sentences, summary and names. Each is worked out when it is first used, and
 * remembered. A copy made with `{ ...article }` is the plain `Article`.
 */
export interface ReadableArticle extends Article {
  /** The sentences of the prose, in article order. */
  readonly sentences: readonly ArticleSentence[];
  /** The words and punctuation marks of a sentence, or of any other span, in order. */
  tokens(span: Span): readonly Token[];
  /**
   * The most important sentences, verbatim and in article order: 3, unless the options set a length.
   * @throws ReaderError `UNKNOWN_CHOICE` for an unknown method, `UNREADABLE` for a damaged model.
   */
  summary(options?: SummaryOptions): Promise<Summary>;
  /**
   * The people, places and organizations, the most mentioned first.
   * @throws ReaderError `UNREADABLE` for a damaged model.
   */
  entities(options?: EntityOptions): Promise<readonly Entity[]>;
  /**
   * Why a name (or any other words) was taken for a name or not, for each occurrence.
   * @throws ReaderError `UNREADABLE` for a damaged model.
   */
  why(name: string, options?: NameOptions): Promise<NameReport>;
}

/**
 * Reads an article from plain text, Markdown, HTML or a JSON record.
 * @param input Text, or bytes in any common encoding. An article that `parseArticle` returned will do too.
 * @param options The format and encoding, if they should not be detected.
 * @throws ReaderError `EMPTY_INPUT`, `BINARY_INPUT`, `INVALID_UTF8`, `BAD_RECORD` (JSON), `TOO_COMPLEX`
 *   and `TOO_SLOW` (HTML), `UNKNOWN_CHOICE` for an unknown format.
 */
export async function readArticle(
  input: string | Uint8Array | Article,
  options: ParseOptions = {},
): Promise<ReadableArticle> {
  const isText = typeof input === "string" || input instanceof Uint8Array;
  const [article, { segment }] = await Promise.all([
    isText ? parseArticle(input, options) : input,
    import("./segmentation/segment.ts"),
  ]);
  return makeReadable(
    article,
    once(() => segment(article)),
  );
}

/** The added members are not enumerable, so copies and JSON of the article leave them out. */
function makeReadable(article: Article, segmentation: () => Segmentation): ReadableArticle {
  const sentences = once(() =>
    segmentation().sentences.map((one) => ({ ...one, text: surface(article.text, one) })),
  );
  const remember = createCache();
  const members: Omit<ReadableArticle, keyof Article | "sentences"> = {
    tokens: (span) => segmentation().tokens(span),
    summary: ({ userLists, ...options } = {}) =>
      remember(userLists, ["summary", options], async () => {
        const { summarize } = await import("./summarizers/summarize.ts");
        return summarize(article, segmentation(), { ...options, userLists });
      }),
    async entities({ userLists, merge = true, confidence = true, ...selection } = {}) {
      const { selectEntities } = await import("./entities/resolution/select.ts");
      const found = await remember(userLists, ["entities", merge, confidence], () =>
        findIn(article, segmentation(), { userLists, merge, confidence }),
      );
      return selectEntities(found, selection);
    },
    async why(name, options = {}) {
      const { explainName } = await import("./entities/explain/explain-name.ts");
      return explainName(article, segmentation(), name, options);
    },
  };
  const hidden = Object.entries(members).map(([key, value]) => [key, { value }]);
  return Object.defineProperties({ ...article } as ReadableArticle, {
    sentences: { get: sentences },
    ...Object.fromEntries(hidden),
  });
}

async function findIn(
  article: Article,
  segmentation: Segmentation,
  { userLists, merge, confidence }: Pick<EntityOptions, "userLists" | "merge" | "confidence">,
): Promise<readonly Entity[]> {
  const { findEntities } = await import("./entities/pipeline.ts");
  if (!confidence) return findEntities(article, segmentation, { userLists, merge });
  const { confidenceEstimator: estimator } = await import("./entities/explain/confidence.ts");
  return findEntities(article, segmentation, { userLists, merge, estimator });
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** Remembers results by the user's own names (compared by identity) and a key (compared as JSON). */
function createCache() {
  const results = new Map<UserLists | undefined, Map<string, Promise<unknown>>>();
  return <T>(
    userLists: UserLists | undefined,
    key: unknown,
    work: () => Promise<T>,
  ): Promise<T> => {
    const known = results.get(userLists) ?? new Map<string, Promise<unknown>>();
    results.set(userLists, known);
    const text = JSON.stringify(key);
    const result = known.get(text) ?? work();
    known.set(text, result);
    return result as Promise<T>;
  };
}
