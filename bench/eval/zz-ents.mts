import { readFileSync } from "node:fs";
import { findEntities } from "../../src/entities/find-entities.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";

const [f, id] = process.argv.slice(2);
let text = readFileSync(f!, "utf8");
if (id) {
  text = JSON.parse(text.split("\n").find((l) => l.includes(`"id":"${id}"`))!).text;
}
const a = await parseArticle(text);
for (const e of findEntities(a, segment(a)))
  console.log(e.id, e.count, e.salience, e.name, "|", e.aliases.join(" ; "));
