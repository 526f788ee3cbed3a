import { readGoldLines, readGoldSeed, type GoldText } from "/work/main/bench/eval/names-gold.ts";
import { scoreSet } from "/work/main/bench/eval/names.ts";
import { OURS, compromiseThree } from "/work/main/bench/eval/names-systems.ts";
const N='/work/shared/data/ner/';
const sets:Record<string,GoldText[]|undefined>={seed:readGoldSeed('/work/shared/data'),ww:readGoldLines(N+'dev/worldwide.dev.jsonl'),gum:readGoldLines(N+'permissive/gum-news.all.jsonl'),wiki:readGoldLines(N+'permissive/wikigold.all.jsonl')};
const want=process.argv.slice(2);
for(const [n,g] of Object.entries(sets)){ if(!g|| (want.length&&!want.includes(n)&&!want.includes('raw')))continue;
 for(const s of want.includes('raw')?[OURS,compromiseThree()]:[OURS]){const r=await scoreSet(n,g,s);console.log(n.padEnd(6),s.name.padEnd(14),r.map(x=>`${x.type.slice(0,5)} ${x.precision}/${x.recall}/${x.f1}`).join('  '))}}
