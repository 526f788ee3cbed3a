/**
 * `npm run transcripts`: runs every command in tests/transcripts/*.md, the README and docs/*.md and writes its
 * output below it. Also captures the screens in tests/terminal/screens from the built program and redraws
 * those in tests/reader/screens. Read the diff before you commit it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SCREENS as READER_SCREENS } from "../tests/reader/screens.ts";
import { withStages } from "../tests/support/name-stages.ts";
import { PAGES } from "../tests/support/pages.ts";
import { capture, pathOf, SCREENS } from "../tests/support/screens.ts";
import { rewrite } from "../tests/support/transcript.ts";

const folder = join("tests", "transcripts");
const transcripts = readdirSync(folder).filter((file) => file.endsWith(".md"));
for (const path of [...PAGES, ...transcripts.map((name) => join(folder, name))]) {
  writeFileSync(path, await withStages(await rewrite(readFileSync(path, "utf8"))));
}
for (const screen of SCREENS) writeFileSync(pathOf(screen), await capture(screen));

const screens = join("tests", "reader", "screens");
for (const [name, draw] of Object.entries(READER_SCREENS)) {
  writeFileSync(join(screens, `${name}.txt`), `${draw().join("\n")}\n`);
}
