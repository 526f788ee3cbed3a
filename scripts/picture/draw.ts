import type { Look, StyledText } from "./styled-text.ts";

const CHARACTER = 8.4;
const LINE = 19;
const PADDING = 20;

/** A contrast of 14 to 1. */
const SCREEN = { background: "#15191f", text: "#e3e7ec" };

/** Lines of a terminal as an SVG; every character is one column wide. */
export function drawScreen(rows: readonly (readonly StyledText[])[], columns: number): string {
  const width = Math.ceil(columns * CHARACTER + 2 * PADDING);
  const height = rows.length * LINE + 2 * PADDING;
  const body = rows.map((row, index) => drawRow(row, PADDING + (index + 0.8) * LINE)).join("\n");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="summit-reader in a terminal">
<rect width="${width}" height="${height}" rx="8" fill="${SCREEN.background}"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">
${body}
</g>
</svg>
`;
}

function drawRow(row: readonly StyledText[], y: number): string {
  let column = 0;
  return row
    .map(({ text, look }) => {
      const shown = text.trim();
      const blanks = text.length - text.trimStart().length;
      const x = PADDING + (column + blanks) * CHARACTER;
      column += text.length;
      return shown === "" ? "" : drawText(shown, look, x, y) + drawUnderline(shown, look, x, y);
    })
    .join("");
}

function drawText(text: string, look: Look, x: number, y: number): string {
  const weight = look.bold ? ' font-weight="bold"' : "";
  const style = look.italic ? ' font-style="italic"' : "";
  const length = (text.length * CHARACTER).toFixed(1);
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${colorOf(look)}"${weight}${style} textLength="${length}" lengthAdjust="spacingAndGlyphs">${escaped}</text>`;
}

function drawUnderline(text: string, look: Look, x: number, y: number): string {
  if (look.underline === undefined) return "";
  const dashes = look.underline === "dotted" ? ' stroke-dasharray="1.5 2"' : "";
  const rows = look.underline === "double" ? [2.5, 4.5] : [3];
  const length = (text.length * CHARACTER).toFixed(1);
  return rows
    .map((below) => {
      const start = `M${x.toFixed(1)} ${(y + below).toFixed(1)}`;
      return `<path d="${start}h${length}" stroke="${colorOf(look)}"${dashes}/>`;
    })
    .join("");
}

function colorOf({ color = SCREEN.text }: Look): string {
  return color;
}
