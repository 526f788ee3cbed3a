/** A page of the gold set. Metadata is absent where nobody annotated it, empty where the page has none. */
export interface GoldPage {
  readonly url: string;
  /** Path of the gzipped page, from the set's folder. */
  readonly page: string;
  /** Segments of the article. */
  readonly with: readonly string[];
  /** Segments of the page that are not part of the article. */
  readonly without: readonly string[];
  readonly title?: string;
  readonly author?: string | readonly string[];
  /** The day of publication, YYYY-MM-DD. */
  readonly date?: string;
}

/** A gold page with its HTML. */
export type ReadPage = GoldPage & { readonly html: string };

/** What a system extracts from a page. */
export interface Extract {
  readonly text: string;
  readonly title?: string | undefined;
  readonly authors: readonly string[];
  readonly published?: string | undefined;
}

/** Extracts text and metadata from a page. */
export type Extractor = (html: string, page: GoldPage) => Extract;

/** Figures of one system: percentages, and milliseconds of processor time for each page. */
export interface ExtractionFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of the pages that have one. Case, spaces and the shape of quotation marks do not matter. */
  readonly title: number;
  readonly author: number;
  /** Of the pages without an author, those for which no author is given. */
  readonly authorless: number;
  readonly date: number;
  /** Number of pages on which the system threw. */
  readonly failed: number;
  readonly slowest: number;
  readonly mean: number;
}

/** What a system got right on one page. */
interface PageScore {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
  readonly title?: boolean;
  readonly author?: boolean;
  readonly authorless?: boolean;
  readonly date?: boolean;
  readonly failed: boolean;
  readonly milliseconds: number;
}

const NOTHING: Extract = { text: "", authors: [] };

/** Scores one system on all pages. A page that it fails on counts as empty. */
export async function scorePages(
  pages: readonly ReadPage[],
  extract: Extractor,
): Promise<ExtractionFigures> {
  const scores = pages.map((page) => scorePage(page, extract));
  const sum = (pick: (score: PageScore) => number) =>
    scores.reduce((total, score) => total + pick(score), 0);
  const found = sum((score) => score.found);
  const wrong = sum((score) => score.wrong);
  const missed = sum((score) => score.missed);
  return {
    precision: percent(found, found + wrong),
    recall: percent(found, found + missed),
    f1: percent(2 * found, 2 * found + wrong + missed),
    title: share(scores.map(({ title }) => title)),
    author: share(scores.map(({ author }) => author)),
    authorless: share(scores.map(({ authorless }) => authorless)),
    date: share(scores.map(({ date }) => date)),
    failed: scores.filter(({ failed }) => failed).length,
    slowest: Math.round(Math.max(...scores.map(({ milliseconds }) => milliseconds))),
    mean: Math.round((10 * sum(({ milliseconds }) => milliseconds)) / scores.length) / 10,
  };
}

function scorePage(page: ReadPage, extract: Extractor): PageScore {
  const { result, failed, milliseconds } = run(() => extract(page.html, page));
  const text = collapse(result.text);
  const present = (segments: readonly string[]) =>
    segments.filter((segment) => text.includes(collapse(segment))).length;
  const found = present(page.with);
  const missed = page.with.length - found;
  const wrong = present(page.without);
  return { found, missed, wrong, ...scoreMetadata(page, result), failed, milliseconds };
}

function scoreMetadata(page: GoldPage, { title, authors, published }: Extract) {
  const gold = namesIn([page.author ?? []].flat());
  const given = namesIn(authors);
  const named = gold.length > 0;
  return {
    ...(page.title && { title: fold(title ?? "") === fold(page.title) }),
    ...(named && { author: gold.join() === given.join() }),
    ...(page.author === "" && { authorless: given.length === 0 }),
    ...(page.date && { date: published?.slice(0, 10) === page.date.slice(0, 10) }),
  };
}

function run(work: () => Extract) {
  const start = process.cpuUsage();
  const took = () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  try {
    return { result: work(), failed: false, milliseconds: took() };
  } catch {
    return { result: NOTHING, failed: true, milliseconds: took() };
  }
}

/** Splits and folds names: the gold set has all names of a page in one field. */
function namesIn(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(/\s*[;,&/]\s*|\s+(?:and|und)\s+/))
    .map((name) => fold(name.replace(/^(?:by|von) /i, "")))
    .filter((name) => name !== "")
    .sort();
}

function fold(text: string): string {
  return collapse(text)
    .toLowerCase()
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function share(values: readonly (boolean | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return percent(known.filter((value) => value).length, known.length);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}
