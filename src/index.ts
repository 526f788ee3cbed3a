/** The library: what the commands do, as functions. `readArticle` is the way in; docs/library.md has the rest. */
export { createEntityIndex, type EntityIndex } from "./entities/corpus/entity-index.ts";
export { type CorpusSelection, selectCorpusEntities } from "./entities/corpus/select-entities.ts";
export type { NameReport } from "./entities/explain/explain-name.ts";
export type { ListedName } from "./entities/postprocess/listed-names.ts";
export {
  createUserLists,
  type NameLists,
  type UserLists,
} from "./entities/postprocess/user-lists.ts";
export { type Selection, type SortOrder, selectEntities } from "./entities/resolution/select.ts";
export type {
  Article,
  Block,
  BlockKind,
  Byline,
  Dateline,
  Mark,
  MarkKind,
} from "./model/article.ts";
export type { ArticleOccurrence, CorpusEntity, CorpusResult } from "./model/corpus.ts";
export type { Entity, EntityType, Mention, MergeReason } from "./model/entity.ts";
export type {
  Alternative,
  FeatureContribution,
  ListedWords,
  NameChange,
  NameExplanation,
  NameOrigin,
  NameProbabilities,
} from "./model/explanation.ts";
export { type Failure, ReaderError } from "./model/failure.ts";
export type {
  ArticleResult,
  EntitiesResult,
  ShowResult,
  SummaryResult,
  WhyResult,
} from "./model/result.ts";
export type { Sentence, Token } from "./model/segmentation.ts";
export type { Span } from "./model/span.ts";
export type { Budget, Reason, SkippedSentence, Summary, SummarySentence } from "./model/summary.ts";
export { type ParseOptions, parseArticle } from "./parsers/parse-article.ts";
export {
  type ArticleSentence,
  type EntityOptions,
  type NameOptions,
  type ReadableArticle,
  readArticle,
} from "./read-article.ts";
export { explainFailure } from "./renderers/failure.ts";
export type { FormatName } from "./renderers/registry.ts";
export { render } from "./renderers/render.ts";
export type {
  ColorLevel,
  EntityViewOptions,
  JsonOptions,
  LayoutOptions,
  LinkStyle,
  RenderOptions,
  RowUnit,
  ShowOptions,
  StyleOptions,
  SummaryViewOptions,
  Theme,
} from "./renderers/renderer.ts";
export type { MethodName } from "./summarizers/registry.ts";
export type { SummaryOptions } from "./summarizers/summarize.ts";
