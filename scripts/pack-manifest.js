/**
 * npm's `prepack` and `postpack` scripts: the packed package.json has no `scripts`. They serve a clone only,
 * and npm warns everyone who installs a tarball with a `prepare` script. `restore` puts them back.
 */
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

const MANIFEST = "package.json";
const ORIGINAL = "package.json.orig";

// A pack that was killed has left the original behind.
if (existsSync(ORIGINAL)) renameSync(ORIGINAL, MANIFEST);
if (process.argv[2] !== "restore") {
  copyFileSync(MANIFEST, ORIGINAL);
  const { scripts: _, ...packed } = JSON.parse(readFileSync(MANIFEST, "utf8"));
  writeFileSync(MANIFEST, `${JSON.stringify(packed, null, 2)}\n`);
}
