/** How a piece of terminal output looks. */
export interface Look {
  /** `#rrggbb`; the terminal's own where there is none. */
  readonly color?: string | undefined;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "single" | "double" | "dotted" | undefined;
}

export interface StyledText {
  readonly text: string;
  readonly look: Look;
}

const UNDERLINES: Readonly<Record<string, Look["underline"]>> = {
  "4": "single",
  "4:2": "double",
  "4:4": "dotted",
};

/** A line of terminal output in pieces of one look; only such sequences as the program prints are known. */
export function readLine(line: string): StyledText[] {
  const pieces: StyledText[] = [];
  let look: Look = {};
  for (const part of line.split(/(\u001b\[[\d;:]*m)/)) {
    const codes = /^\u001b\[([\d;:]*)m$/.exec(part)?.[1];
    if (codes !== undefined) look = change(look, codes);
    else if (part !== "") pieces.push({ text: part, look });
  }
  return pieces;
}

function change(look: Look, codes: string): Look {
  const [red, green, blue] = /^38;2;(\d+);(\d+);(\d+)$/.exec(codes)?.slice(1).map(Number) ?? [];
  if (red !== undefined && green !== undefined && blue !== undefined) {
    return { ...look, color: `#${[red, green, blue].map(toHex).join("")}` };
  }
  if (UNDERLINES[codes]) return { ...look, underline: UNDERLINES[codes] };
  if (codes === "1") return { ...look, bold: true };
  if (codes === "3") return { ...look, italic: true };
  if (codes === "22") return { ...look, bold: false };
  if (codes === "23") return { ...look, italic: false };
  if (codes === "24") return { ...look, underline: undefined };
  return codes === "39" ? { ...look, color: undefined } : {};
}

function toHex(channel: number): string {
  return channel.toString(16).padStart(2, "0");
}
