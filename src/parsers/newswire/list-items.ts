import type { Line } from "./line.ts";

const MARKER = /^(?:[-*•‣◦·▪]|(\d{1,3})[.)])[ \t]+(?=\S)/;
/** Characters that are always list markers: even a single such line is a list. */
const BULLET = /^[•‣▪]/;

/** A list item's marker and depth. */
export interface ListMarker {
  /** The marker with the white space after it, as written. */
  readonly sign: string;
  /** 1 is the outermost. */
  readonly level: number;
  readonly ordinal?: number;
}

interface Candidate {
  readonly line: Line;
  readonly sign: string;
  readonly ordinal: number | undefined;
}

/** The list that is being read. */
interface Run {
  readonly items: Candidate[];
  /** Whether unindented lines may continue an item. */
  readonly allowsUnindented: boolean;
  /** The last ordinal by indent; undefined for a bullet. */
  readonly ordinals: Map<number, number | undefined>;
}

/**
 * Finds the lines that are list items. A list is a run of two or more lines that begin with a bullet or
 * with consecutive numbers. Indented lines between them continue an item; blank lines do not end the list.
 */
export function findListItems(lines: readonly Line[]): ReadonlyMap<Line, ListMarker> {
  const found = new Map<Line, ListMarker>();
  let run: Run | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.text === "") continue;
    const candidate = readMarker(line);
    const above = lines[index - 1];
    if (candidate && run && continuesRun(candidate, run)) addItem(candidate, run);
    else if (candidate) {
      closeRun(run, found);
      run = openRun(candidate, above);
    } else if (run && !continuesItem(line, above, run)) {
      closeRun(run, found);
      run = undefined;
    }
  }
  closeRun(run, found);
  return found;
}

function readMarker(line: Line): Candidate | undefined {
  const match = MARKER.exec(line.text);
  if (!match) return undefined;
  const ordinal = match[1] === undefined ? undefined : Number(match[1]);
  return { line, sign: match[0], ordinal };
}

function openRun(candidate: Candidate, above: Line | undefined): Run {
  const allowsUnindented = above === undefined || above.text === "" || above.text.endsWith(":");
  const run: Run = { items: [], allowsUnindented, ordinals: new Map() };
  addItem(candidate, run);
  return run;
}

function addItem(candidate: Candidate, run: Run): void {
  run.items.push(candidate);
  run.ordinals.set(candidate.line.indent, candidate.ordinal);
}

function continuesRun({ line, ordinal }: Candidate, run: Run): boolean {
  if (!run.ordinals.has(line.indent)) return true;
  const last = run.ordinals.get(line.indent);
  return last === undefined || ordinal === undefined ? last === ordinal : ordinal === last + 1;
}

function continuesItem(
  line: Line,
  above: Line | undefined,
  { allowsUnindented, items }: Run,
): boolean {
  if (above === undefined || above.text === "") return false;
  return allowsUnindented || line.indent > (items.at(-1)?.line.indent ?? 0);
}

function closeRun(run: Run | undefined, found: Map<Line, ListMarker>): void {
  const [first, ...others] = run?.items ?? [];
  if (!run || !first || (others.length === 0 && !BULLET.test(first.line.text))) return;
  const indents = [...new Set(run.items.map(({ line }) => line.indent))].sort((a, b) => a - b);
  for (const { line, sign, ordinal } of run.items) {
    const level = indents.indexOf(line.indent) + 1;
    found.set(line, { sign, level, ...(ordinal !== undefined && { ordinal }) });
  }
}
