import { fromMarkdown, type Options } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

/** A syntax tree as mdast describes it. */
export type Root = ReturnType<typeof fromMarkdown>;
export type Node = Root["children"][number];
export type NodeOf<Type extends Node["type"]> = Extract<Node, { type: Type }>;

const GFM = withoutBareEmail(gfm());
// The transforms look for further bare links with expressions that are not linear.
const GFM_TO_TREE = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** CommonMark with GFM's tables, strikethrough, task lists, footnotes and bare links to a syntax tree. */
export function parseTree(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [GFM, limitDelimiters()],
    mdastExtensions: GFM_TO_TREE,
  });
}

/** Where a node begins, in code units of the text that was parsed. */
export function offsetOf(node: Node | undefined): number {
  return node?.position?.start.offset ?? 0;
}

type SyntaxExtension = NonNullable<Options["extensions"]>[number];
type Construct = Exclude<
  NonNullable<NonNullable<SyntaxExtension["text"]>[number]>,
  readonly unknown[]
>;

/** What is looked at in one paragraph, heading or cell before the rest is text. */
interface Limit {
  readonly characters: string;
  /** How many of the characters, or runs of one of them. */
  readonly count: number;
  /** The longest run. */
  readonly run: number;
  /** Whether it counts behind a certain character. */
  readonly previous?: NonNullable<Construct["previous"]>;
}

const GRAVE_ACCENT = 96;

/** The time of the inline parser grows with the square of these. */
const LIMITS: readonly Limit[] = [
  { characters: "*_~[]!", count: 1000, run: 3 },
  // A tag, comment or instruction that is not closed is looked for to the end.
  { characters: "<", count: 400, run: 3 },
  { characters: "`", count: 1000, run: 32, previous: (code) => code !== GRAVE_ACCENT },
  // Words that may open a bare link: each looks back for a bracket that is open.
  { characters: "hHwW", count: 5000, run: 3, previous: (code) => !isLetter(code) },
];

/**
 * A syntax extension that keeps inline parsing linear and trees shallow: a delimiter beyond the limits
 * is consumed as text before any other construct sees it. It counts, so it is for one document only.
 */
export function limitDelimiters(): SyntaxExtension {
  const constructs = LIMITS.flatMap((limit) => {
    const surplus = surplusDelimiter(limit);
    return [...limit.characters].map((character) => [character.charCodeAt(0), surplus] as const);
  });
  return { text: Object.fromEntries(constructs) };
}

function surplusDelimiter(limit: Limit): Construct {
  // Every paragraph has a context of its own, and is read to its end before the next.
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

/** Whether a character code is an ASCII letter; other codes than characters are negative. */
function isLetter(code: number | null): boolean {
  const lower = (code ?? 0) | 32;
  return lower >= 97 && lower <= 122;
}

/**
 * GFM's syntax without bare e-mail addresses: every word might be one, which costs more time than all
 * else in a text and is not linear behind an open bracket. In angle brackets they are links as ever.
 */
export function withoutBareEmail(gfm: SyntaxExtension): SyntaxExtension {
  const text = Object.entries(gfm.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().filter(({ name }) => name !== "emailAutolink"),
  ]);
  return { ...gfm, text: Object.fromEntries(text) };
}
