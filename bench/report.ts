/** One measured line: what it is, the figure that a chart shows, and the words for it. */
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

/** A section as lines for a terminal. */
export function toText({ title, figures }: Section): string {
  const lines = figures.map(({ name, text }) => `${name.padEnd(NAME_WIDTH)} ${text}`);
  return [title, "", ...lines, ""].join("\n");
}

/** All sections as a page of Markdown tables. */
export function toMarkdown(machine: string, sections: readonly Section[]): string {
  const tables = sections.map(({ title, figures }) => {
    const rows = figures.map(({ name, text }) => `| ${name} | ${text.trim()} |`);
    return [`## ${title}`, "", "| what | figure |", "| --- | --- |", ...rows, ""].join("\n");
  });
  return [`# Results\n\nWritten by \`npm run bench -- --write\`; ${machine}.\n`, ...tables].join(
    "\n",
  );
}
