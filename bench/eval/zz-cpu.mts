import { readFileSync } from "node:fs";
import { findEntities } from "../../src/entities/find-entities.ts";
import { parseArticle } from "../../src/parsers/parse-article.ts";
import { segment } from "../../src/segmentation/segment.ts";

const t0 = performance.now();
const a = await parseArticle(readFileSync(process.argv[2]!, "utf8"));
const s = segment(a);
s.tokens(a.blocks[0]!);
const t1 = performance.now();
const n = findEntities(a, s).length;
const t2 = performance.now();
findEntities(a, s);
const t3 = performance.now();
if (process.argv[3]) console.log({ parse: t1 - t0, first: t2 - t1, second: t3 - t2, n });
