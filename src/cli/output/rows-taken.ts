/** Styles and links, which take no room. */
const SEQUENCE = /\u001b(?:\[[0-9;:]*m|\]8;[^\u001b]*\u001b\\)/g;

/** How many rows of a terminal a text takes, whose lines all end; a character counts as one column. */
export function rowsTaken(text: string, columns = 80): number {
  let rows = 0;
  const lines = text.replace(SEQUENCE, "").split("\n");
  for (const line of lines) rows += Math.max(1, Math.ceil(line.length / columns));
  return rows - 1;
}
