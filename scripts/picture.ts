/** `npm run picture`: draws docs/screen.svg from what the built program really prints on a colour terminal. */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

const COLUMNS = 76;
const CHARACTER = 8.4;
const LINE = 19;
const PADDING = 20;

/** Colours with a contrast of at least 7 to 1 on the background. */
const THEME = { background: "#15191f", text: "#e3e7ec", dim: "#a0a9b5" };
const COLORS: Readonly<Record<string, string>> = {
  "32": "#7fd88f",
  "35": "#e59bf0",
  "36": "#6fd3e3",
};

interface Look {
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly dim: boolean;
}

const PLAIN: Look = { color: THEME.text, bold: false, italic: false, dim: false };

const screens = [
  ["show article.txt | head -20", run("show", "-w", String(COLUMNS)).slice(0, 20)],
  ["summary --sentences 1 article.txt", run("summary", "-n", "1", "-w", String(COLUMNS))],
  [
    "entities --min-count 2 article.txt",
    run("entities", "--min-count", "2", "-w", String(COLUMNS)),
  ],
] as const;
const lines = screens.flatMap(([command, output]) => [`$ summit-reader ${command}`, ...output, ""]);

writeFileSync(join("docs", "screen.svg"), draw(lines));

/** A command's lines on a terminal of its own, which `script` makes. */
function run(...args: string[]): string[] {
  const command = [
    process.execPath,
    "bin/summit-reader.js",
    ...args,
    "article/japan-peru-summit.txt",
  ];
  const output = execFileSync("script", ["-qec", command.join(" "), "/dev/null"], {
    encoding: "utf8",
    env: {
      ...process.env,
      SUMMIT_READER_CONFIG: "",
      TERM: "xterm",
      NO_COLOR: "",
      FORCE_COLOR: undefined,
      COLORTERM: "",
    },
  });
  return output.replaceAll("\r\n", "\n").trimEnd().split("\n");
}

function draw(rows: readonly string[]): string {
  const width = Math.ceil(COLUMNS * CHARACTER + 2 * PADDING);
  const height = rows.length * LINE + 2 * PADDING;
  const body = rows.map((row, index) => drawRow(row, PADDING + (index + 0.8) * LINE)).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="summit-reader in a terminal">
<rect width="${width}" height="${height}" rx="8" fill="${THEME.background}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">
${body}
</g>
</svg>
`;
}

function drawRow(row: string, y: number): string {
  let look = row.startsWith("$ ") ? { ...PLAIN, bold: true } : PLAIN;
  let column = 0;
  let drawn = "";
  for (const part of row.split(/(\u001b\[\d+m)/)) {
    const code = /^\u001b\[(\d+)m$/.exec(part)?.[1];
    if (code !== undefined) look = change(look, code);
    else if (part !== "") {
      drawn += drawText(part, look, PADDING + column * CHARACTER, y);
      column += part.length;
    }
  }
  return drawn;
}

function change(look: Look, code: string): Look {
  if (code === "1") return { ...look, bold: true };
  if (code === "2") return { ...look, dim: true };
  if (code === "3") return { ...look, italic: true };
  if (code === "22") return { ...look, bold: false, dim: false };
  if (code === "23") return { ...look, italic: false };
  return { ...look, color: COLORS[code] ?? THEME.text };
}

function drawText(text: string, look: Look, x: number, y: number): string {
  const weight = look.bold ? ' font-weight="bold"' : "";
  const style = look.italic ? ' font-style="italic"' : "";
  const color = look.dim && look.color === THEME.text ? THEME.dim : look.color;
  const length = (text.length * CHARACTER).toFixed(1);
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${color}"${weight}${style} textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped}</text>`;
}
