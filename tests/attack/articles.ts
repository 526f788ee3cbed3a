import { attribute, hostileFragment, phrase } from "./fragments.ts";
import type { Random } from "./random.ts";

/** An article in a format that the program reads, by the name that `--input` takes. */
export interface HostileArticle {
  readonly input: InputFormat;
  readonly text: string;
}

const INPUT_FORMATS = ["text", "markdown", "html", "json", "jsonl", "feed"] as const;
export type InputFormat = (typeof INPUT_FORMATS)[number];

/** A random article, hostile in its text and in its structure. */
export function hostileArticle(random: Random): HostileArticle {
  const input = random.pick(INPUT_FORMATS);
  return { input, text: WRITERS[input](random) };
}

const WRITERS: Readonly<Record<InputFormat, (random: Random) => string>> = {
  text: plainText,
  markdown,
  html,
  json: (random) => JSON.stringify(record(random)),
  jsonl: (random) => random.list(1, 4, () => jsonLine(random)).join(newline(random)),
  feed,
};

function plainText(random: Random): string {
  const blocks = random.list(1, 8, () => {
    const lines = random.list(1, 4, () => phrase(random));
    const marker = random.pick(["", "", "", "- ", "* ", "1. ", "> ", "  ", "\t", "• "]);
    return lines.map((line) => marker + line).join(random.pick(["\n", "\n", " ", "\r\n", "   "]));
  });
  return blocks.join(random.pick(["\n\n", "\n\n", "\n", "\r\n\r\n", "\n \n"]));
}

function markdown(random: Random): string {
  const blocks = random.list(1, 8, () => {
    const text = phrase(random);
    const word = attribute(random);
    switch (random.below(12)) {
      case 0:
        return `${"#".repeat(1 + random.below(7))} ${text}`;
      case 1:
        return `\`\`\`${word}\n${text}\n${random.chance(0.8) ? "```" : ""}`;
      case 2:
        return `~~~~ ${word} ${word}\n${text}\n~~~~`;
      case 3:
        return `- ${text}\n  - ${phrase(random)}\n\n    ${phrase(random)}`;
      case 4:
        return `| ${text} | b |\n| --- | :-: |\n| ${phrase(random).replaceAll("\n", " ")} | ${word} |`;
      case 5:
        return `[${text}](<${word}> "${word}") ![${word}](${word})`;
      case 6:
        return `> ${text}\n>> ${phrase(random)}`;
      case 7:
        return `---\ntitle: "${text}"\nauthor: ${word}\n---\n\n${phrase(random)}`;
      case 8:
        return `**${text}** _${word}_ \`${word}\` ~~${word}~~ [^1]\n\n[^1]: ${text}`;
      case 9:
        return `<div title="${word}">${text}</div>\n<!-- ${word} -->`;
      case 10:
        return `${random.below(99)}. ${text}\n${random.pick(["- [ ] ", "- [x] "])}${word}`;
      default:
        return text;
    }
  });
  return blocks.join("\n\n");
}

const TAGS = [
  "p",
  "div",
  "li",
  "blockquote",
  "h1",
  "h2",
  "pre",
  "code",
  "figcaption",
  "td",
  "em",
  "table",
  "article",
  "section",
  "script",
  "style",
  "template",
  "svg",
  "noscript",
] as const;

function html(random: Random): string {
  const head = random.chance(0.7)
    ? `<title>${phrase(random)}</title><meta name="author" content="${attribute(random)}">` +
      `<meta property="article:published_time" content="${attribute(random)}">`
    : "";
  const body = random.list(1, 8, () => element(random, 3)).join(random.pick(["", "\n", " "]));
  return random.chance(0.8)
    ? `<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`
    : body;
}

function element(random: Random, depth: number): string {
  if (depth === 0 || random.chance(0.3)) return phrase(random);
  const tag = random.pick(TAGS);
  const attributes = random.chance(0.3)
    ? ` class="${attribute(random)}" start=${random.pick(["-5", "1e9", "x", "3"])}`
    : "";
  const inner = random.list(1, 3, () => element(random, depth - 1)).join(" ");
  if (random.chance(0.1)) return `<a href="${attribute(random)}">${inner}</a>`;
  if (random.chance(0.1))
    return `<ol start=${random.pick(["-5", "0", "7", "9".repeat(20)])}><li>${inner}</ol>`;
  if (random.chance(0.1)) return `<${tag}${attributes}>${inner}`;
  return `<${tag}${attributes}>${inner}</${tag}>`;
}

/** Keys that mean something to the program, or that it must pass through. */
const KEYS = [
  "text",
  "html",
  "title",
  "url",
  "id",
  "byline",
  "author",
  "published",
  "date",
  "section",
  "entities",
  "sentences",
  "blocks",
  "source",
  "schemaVersion",
  "error",
  "input",
  "language",
  "offsets",
  "summary",
  "siteName",
  "__proto__",
  "constructor",
  "toString",
] as const;

function record(random: Random): Record<string, unknown> {
  const fields = random.list(0, 5, () => [random.pick(KEYS), jsonValue(random, 3)] as const);
  const body = random.chance(0.9) ? [["text", plainText(random)] as const] : [];
  return Object.fromEntries([...fields, ...body]);
}

function jsonValue(random: Random, depth: number): unknown {
  switch (random.below(depth > 0 ? 8 : 5)) {
    case 0:
      return random.pick([0, -0, 5, 1e308, -1.5e-7, 9007199254740991]);
    case 1:
      return random.pick([true, false, null]);
    case 2:
      return "";
    case 3:
      return hostileFragment(random);
    case 4:
      return phrase(random);
    case 5:
      return random.list(0, 3, () => jsonValue(random, depth - 1));
    default:
      return Object.fromEntries(
        random.list(0, 3, () => [random.pick(KEYS), jsonValue(random, depth - 1)]),
      );
  }
}

function jsonLine(random: Random): string {
  if (random.chance(0.1))
    return random.pick(["", "{", "null", "[]", '"text"', '{"text":', "\u0000"]);
  return JSON.stringify(record(random));
}

function feed(random: Random): string {
  const items = random.list(1, 3, () => {
    const content = random.chance(0.5)
      ? `<![CDATA[${element(random, 2)}]]>`
      : escapeXml(element(random, 2));
    return `<item><title>${escapeXml(phrase(random))}</title><link>${escapeXml(attribute(random))}</link><description>${content}</description></item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escapeXml(attribute(random))}</title>${items.join("")}</channel></rss>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function newline(random: Random): string {
  return random.pick(["\n", "\n", "\r\n", "\n\n"]);
}
