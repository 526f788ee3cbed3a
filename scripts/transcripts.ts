/**
 * `npm run transcripts`: runs every command of tests/transcripts/*.md and the README and writes its outcome under it,
 * and draws the screens of tests/reader/screens/ anew.
 * Read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SCREENS } from "../tests/reader/screens.ts";
import { rewrite } from "../tests/support/transcript.ts";

const folder = join("tests", "transcripts");
const transcripts = readdirSync(folder).filter((file) => file.endsWith(".md"));
for (const path of ["README.md", ...transcripts.map((name) => join(folder, name))]) {
  writeFileSync(path, await rewrite(readFileSync(path, "utf8")));
}

const screens = join("tests", "reader", "screens");
for (const [name, draw] of Object.entries(SCREENS)) {
  writeFileSync(join(screens, `${name}.txt`), `${draw().join("\n")}\n`);
}
