import { attributeOf, collapse, type DomElement } from "../dom.ts";

/** An article's metadata in JSON-LD, as written. */
export interface LinkedArticle {
  readonly headline?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly modified?: string;
  readonly section?: string;
  readonly siteName?: string;
  readonly language?: string;
  readonly url?: string;
  /** The whole text of the article, with or without markup. */
  readonly body?: string;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|^Report|LiveBlog|Review|^Recipe|CreativeWork)$/;
/** Properties of a thing that may hold an article. */
const INNER = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"];
/** Limits for one page; longer scripts are skipped. */
const MAX_THINGS = 2000;
const MAX_ARRAY_ITEMS = 200;
const MAX_SCRIPT_LENGTH = 3_000_000;
const DECORATION =
  /^\s*(?:<!--|\/\*[^*]{0,40}\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:-->|\/\*[^*]{0,40}\*\/|\]\]>|\/\/\]\]>)\s*$/g;

/** Reads the first article in `application/ld+json`, completed from other articles and `WebPage` things. */
export function readLinkedArticle(scripts: readonly DomElement[]): LinkedArticle {
  const things = scripts
    .filter((script) => attributeOf(script, "type") === "application/ld+json")
    .flatMap((script) => flatten(parseLoosely(script.textContent ?? "")));
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const pages = things.filter((thing) => typesOf(thing).includes("WebPage"));
  return {
    ...Object.assign({}, ...[...articles, ...pages].reverse().map(readThing)),
    authors: authorsOf(articles, things),
  };
}

function parseLoosely(script: string): unknown {
  if (script.length > MAX_SCRIPT_LENGTH) return undefined;
  const json = script.replace(DECORATION, "");
  try {
    return JSON.parse(json);
  } catch {
    return parseWithoutControls(json);
  }
}

/** Parses again without control characters: line breaks inside strings are the most common error. */
function parseWithoutControls(json: string): unknown {
  try {
    return JSON.parse(json.replace(/[\u0000-\u001f]+/g, " ").replace(/;\s*$/, ""));
  } catch {
    return undefined;
  }
}

function flatten(root: unknown): Thing[] {
  const things: Thing[] = [];
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MAX_THINGS; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_ARRAY_ITEMS));
    else if (isThing(value)) {
      things.push(value);
      queue.push(...INNER.map((key) => value[key]).filter((inner) => typeof inner === "object"));
    }
  }
  return things;
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): string[] {
  return [thing["@type"] ?? []].flat().filter((type) => typeof type === "string");
}

function readThing(thing: Thing): Partial<LinkedArticle> {
  const isPage = typesOf(thing).includes("WebPage");
  const publisher = nameOf(thing.publisher) ?? nameOf(thing.isPartOf);
  const entries = {
    headline: isPage ? undefined : (stringIn(thing.headline) ?? stringIn(thing.name)),
    published: stringIn(thing.datePublished) ?? stringIn(thing.dateCreated),
    modified: stringIn(thing.dateModified),
    section: stringIn([thing.articleSection].flat()[0]),
    siteName: isPage ? undefined : publisher,
    language: stringIn(thing.inLanguage),
    url: stringIn(thing.url) ?? stringIn(thing.mainEntityOfPage),
    body: stringIn(thing.articleBody),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

function stringIn(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

function nameOf(value: unknown): string | undefined {
  if (!isThing(value)) return undefined;
  return stringIn([value.name].flat()[0]);
}

function authorsOf(articles: readonly Thing[], things: readonly Thing[]): string[] {
  const byId = new Map(things.map((thing) => [thing["@id"], thing]));
  const named = articles.map((article) =>
    [article.author ?? article.creator ?? []].flat(2).flatMap((author) => namesIn(author, byId)),
  );
  return named.find((names) => names.length > 0) ?? [];
}

/** Reads an author: a name, a thing with one or more names, or a reference to another thing. */
function namesIn(author: unknown, byId: ReadonlyMap<unknown, Thing>): string[] {
  if (typeof author === "string") return author.trim() === "" ? [] : [collapse(author)];
  if (!isThing(author)) return [];
  const { name = byId.get(author["@id"])?.name } = author;
  return [name]
    .flat()
    .filter((one) => typeof one === "string")
    .map(collapse)
    .filter((one) => one !== "");
}
