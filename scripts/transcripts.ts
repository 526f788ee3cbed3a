/**
 * `npm run transcripts`: runs every command of tests/transcripts/*.md and the README and writes its outcome
 * under it, captures the screens of tests/terminal/screens from the built program, and draws those of
 * tests/reader/screens anew.
 * Read the difference before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SCREENS as READER_SCREENS } from "../tests/reader/screens.ts";
import { capture, pathOf, SCREENS } from "../tests/support/screens.ts";
import { rewrite } from "../tests/support/transcript.ts";

const folder = join("tests", "transcripts");
const transcripts = readdirSync(folder).filter((file) => file.endsWith(".md"));
for (const path of ["README.md", ...transcripts.map((name) => join(folder, name))]) {
  writeFileSync(path, await rewrite(readFileSync(path, "utf8")));
}
for (const screen of SCREENS) writeFileSync(pathOf(screen), await capture(screen));

const screens = join("tests", "reader", "screens");
for (const [name, draw] of Object.entries(READER_SCREENS)) {
  writeFileSync(join(screens, `${name}.txt`), `${draw().join("\n")}\n`);
}
