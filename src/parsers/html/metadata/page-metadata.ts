/** What a page says about its article; what is not found is absent. */
export interface PageMetadata {
  readonly title?: string;
  /** Names in order; empty where nobody is named. */
  readonly authors: readonly string[];
  /** ISO 8601: a day, or a moment as the page gives it. */
  readonly published?: string;
  /** ISO 8601. */
  readonly modified?: string;
  readonly siteName?: string;
  readonly section?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  /** The page's own address of record. */
  readonly url?: string;
}
