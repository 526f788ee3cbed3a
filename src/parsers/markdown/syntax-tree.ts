import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** An mdast syntax tree. */
type Root = ReturnType<typeof fromMarkdown>;
export type Node = Root["children"][number];
export type NodeOf<Type extends Node["type"]> = Extract<Node, { type: Type }>;

const GFM = withoutBareEmail(gfm());
// The transforms search for more bare links with regular expressions that are not linear.
const GFM_TO_TREE = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

type SyntaxExtension = NonNullable<Options["extensions"]>[number];
type Construct = Exclude<
  NonNullable<NonNullable<SyntaxExtension["text"]>[number]>,
  readonly unknown[]
>;

/** How many delimiters of a kind are parsed per paragraph, heading or cell; the rest is text. */
interface Limit {
  readonly characters: string;
  /** Maximum number of the characters, or of runs of one of them. */
  readonly count: number;
  /** Maximum length of a run. */
  readonly run: number;
  /** Whether a delimiter counts after this character. */
  readonly previous?: NonNullable<Construct["previous"]>;
}

const GRAVE_ACCENT = 96;

/** The inline parser takes quadratic time in these. */
const LIMITS: readonly Limit[] = [
  { characters: "*_~[]!", count: 1000, run: 3 },
  // For an unclosed tag, comment or instruction the parser searches to the end.
  { characters: "<", count: 400, run: 3 },
  { characters: "`", count: 1000, run: 32, previous: (code) => code !== GRAVE_ACCENT },
  // The first letters of bare links: each searches back for an open bracket.
  { characters: "hHwW", count: 5000, run: 3, previous: (code) => !isLetter(code) },
];

/** Parses CommonMark with GFM's tables, strikethrough, task lists, footnotes and bare links. */
export function parseTree(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [GFM, limitDelimiters()],
    mdastExtensions: GFM_TO_TREE,
  });
}

/** The start of a node, in code units of the parsed text. */
export function offsetOf(node: Node | undefined): number {
  return node?.position?.start.offset ?? 0;
}

/**
 * A syntax extension that keeps inline parsing linear and trees shallow: it consumes delimiters beyond the
 * limits as text before any other construct sees them. It counts, so each document needs a new one.
 */
function limitDelimiters(): SyntaxExtension {
  const constructs = LIMITS.flatMap((limit) => {
    const surplus = surplusDelimiter(limit);
    return [...limit.characters].map((character) => [character.charCodeAt(0), surplus] as const);
  });
  return { text: Object.fromEntries(constructs) };
}

function surplusDelimiter(limit: Limit): Construct {
  // Every paragraph has its own context and is read to its end before the next one.
  let context: unknown;
  let count = 0;
  return {
    name: "surplusDelimiter",
    ...(limit.previous && { previous: limit.previous }),
    tokenize(effects, ok, nok) {
      count = this === context ? count + 1 : 1;
      context = this;
      let run = 0;
      return (delimiter) => {
        effects.enter("data");
        return inside(delimiter);

        function inside(code: typeof delimiter): ReturnType<typeof ok> {
          if (code === delimiter) {
            run++;
            effects.consume(code);
            return inside;
          }
          effects.exit("data");
          return run > limit.run || count > limit.count ? ok(code) : nok(code);
        }
      };
    },
  };
}

/** Whether a code is an ASCII letter; codes that are not characters are negative. */
function isLetter(code: number | null): boolean {
  const lower = (code ?? 0) | 32;
  return lower >= 97 && lower <= 122;
}

/**
 * Removes bare e-mail addresses from GFM's syntax. Every word might be one, which costs more time than the
 * rest of the parser and is not linear after an open bracket. Addresses in angle brackets are still links.
 */
function withoutBareEmail(gfm: SyntaxExtension): SyntaxExtension {
  const text = Object.entries(gfm.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().filter(({ name }) => name !== "emailAutolink"),
  ]);
  return { ...gfm, text: Object.fromEntries(text) };
}
