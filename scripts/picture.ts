/** `npm run picture`: draws docs/screens/*.svg from what the built program really prints on a colour terminal. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { holdTerminal } from "../tests/support/held-terminal.ts";
import { drawScreen } from "./picture/draw.ts";
import { readLine } from "./picture/styled-text.ts";

const FOLDER = join("docs", "screens");
const ARTICLE = "article/japan-peru-summit.txt";
const COLUMNS = 76;

/** A picture's command, and how many of its first rows are drawn. */
const PICTURES = [
  { name: "show", command: "show", rows: 26 },
  { name: "summary", command: "summary --bullets", rows: 16 },
  { name: "entities", command: "entities --tree", rows: 22 },
] as const;

mkdirSync(FOLDER, { recursive: true });
for (const { name, command, rows } of PICTURES) {
  const lines = (await print(command)).slice(0, rows).map(readLine);
  const prompt = [{ text: `$ summit-reader ${command} article.txt`, look: { bold: true } }];
  writeFileSync(join(FOLDER, `${name}.svg`), drawScreen([prompt, [], ...lines], COLUMNS));
}

/** What a command prints on a terminal that knows all there is. */
async function print(command: string): Promise<string[]> {
  const terminal = holdTerminal(
    `${process.execPath} bin/summit-reader.js ${command} --theme dark --no-pager ${ARTICLE}`,
    {
      columns: COLUMNS,
      rows: 100,
      env: { SUMMIT_READER_CONFIG: "", TERM: "xterm-kitty", COLORTERM: "truecolor" },
    },
  );
  try {
    await terminal.ended();
    const [output = ""] = terminal.written().split("\u001b]0;");
    return output.trimEnd().replaceAll("\r\n", "\n").split("\n");
  } finally {
    terminal.close();
  }
}
