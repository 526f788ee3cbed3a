import type { Extract, ExtractionRow, GoldPage } from "./extraction.ts";
import type { Extractor } from "./extraction-systems.ts";

type Figures = Omit<ExtractionRow, "suite" | "set" | "system">;

/** What of a page was right. */
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

/** The figures of one system over all pages; a page that it fails on has no text. */
export async function scorePages(
  gold: readonly GoldPage[],
  read: (page: GoldPage) => string,
  extract: Extractor,
): Promise<Figures> {
  const scores = gold.map((page) => scorePage(page, read(page), extract));
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

function scorePage(page: GoldPage, html: string, extract: Extractor): PageScore {
  const { result, failed, milliseconds } = run(() => extract(html, page));
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

/** Gold has one field for all names. */
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
