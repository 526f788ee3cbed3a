/** One measured figure: its name, the value that the chart shows and the text that tables show. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/** Figures that were measured together. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
}

const NAME_WIDTH = 44;
const WIDTH = 860;
const BAR_LEFT = 330;
const BAR_WIDTH = 260;
const ROW_HEIGHT = 20;
const HEAD_HEIGHT = 44;
const TEXT = 'font-family="sans-serif" fill="#222"';

/** Formats a section for the terminal. */
export function toText({ title, figures }: Section): string {
  const lines = figures.map(({ name, text }) => `${name.padEnd(NAME_WIDTH)} ${text}`);
  return [title, "", ...lines, ""].join("\n");
}

/** Formats all sections as a page of Markdown tables. */
export function toMarkdown(machine: string, sections: readonly Section[]): string {
  const tables = sections.map(({ title, figures }) => {
    const rows = figures.map(({ name, text }) => `| ${name} | ${text.trim()} |`);
    return [`## ${title}`, "", "| what | figure |", "| --- | --- |", ...rows, ""].join("\n");
  });
  return [`# Results\n\nWritten by \`npm run bench -- --write\`; ${machine}.\n`, ...tables].join(
    "\n",
  );
}

/** Draws sections as horizontal bars in one SVG. Each section has its own scale. */
export function toSvg(machine: string, sections: readonly Section[]): string {
  const parts: string[] = [];
  let top = 0;
  for (const section of sections) {
    parts.push(...drawSection(section, top));
    top += HEAD_HEIGHT + section.figures.length * ROW_HEIGHT;
  }
  const height = top + HEAD_HEIGHT;
  const size = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    ...parts,
    drawText(20, height - 16, 11, machine),
    "</svg>\n",
  ].join("\n");
}

function drawSection({ title, figures }: Section, top: number): string[] {
  const most = Math.max(...figures.map(({ value }) => value));
  const rows = figures.flatMap(({ name, value, text }, index) => {
    const y = top + HEAD_HEIGHT + index * ROW_HEIGHT;
    const width = Math.max(1, (BAR_WIDTH * value) / most).toFixed(1);
    return [
      drawText(20, y + 14, 12, name),
      `<rect x="${BAR_LEFT}" y="${y + 3}" width="${width}" height="14" fill="#4878a8"/>`,
      drawText(BAR_LEFT + BAR_WIDTH + 10, y + 14, 11, text.replace(/ +/g, " ").trim()),
    ];
  });
  return [drawText(20, top + 30, 13, title, ' font-weight="bold"'), ...rows];
}

function drawText(x: number, y: number, size: number, text: string, more = ""): string {
  return `<text x="${x}" y="${y}" font-size="${size}" ${TEXT}${more}>${escapeXml(text)}</text>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
