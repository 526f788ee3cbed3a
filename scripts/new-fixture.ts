/**
 * Writes tests/fixtures/SLUG/article.json from the source file that stands there, or makes the fixture
 * from FILE first. Read the result before you commit it: it is what the parser does, not what is right.
 *
 *   npx tsx scripts/new-fixture.ts SLUG [FILE]
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArticle } from "../src/parsers/parse-article.ts";

const [slug, file] = process.argv.slice(2);
if (!slug || !/^[a-z0-9-]+$/.test(slug)) throw new Error("usage: new-fixture.ts SLUG [FILE]");

const folder = fileURLToPath(new URL(`../tests/fixtures/${slug}/`, import.meta.url));
mkdirSync(folder, { recursive: true });
if (file) copyFileSync(file, join(folder, `source${extname(file)}`));
const name = readdirSync(folder).find((entry) => entry.startsWith("source."));
if (!name) throw new Error(`no source file in ${folder}`);

const { source: _, ...article } = await parseArticle(readFileSync(join(folder, name)), { name });
writeFileSync(join(folder, "article.json"), `${JSON.stringify(article, null, 2)}\n`);
console.log(`wrote ${join(folder, "article.json")}`);
