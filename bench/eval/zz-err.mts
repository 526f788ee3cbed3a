import { readGoldLines } from "./names-gold.ts";
import { OURS } from "./names-systems.ts";

const N = "/work/shared/data/ner/";
const [set, max] = process.argv.slice(2);
const g = readGoldLines(N + set + ".jsonl")!;
const c = new Map<string, number>();
const ex = new Map<string, string>();
for (const { text, names } of g) {
  const f = await OURS.find(text);
  const G = new Map(names.map((n) => [n.start + " " + n.end, n.type]));
  const F = new Map(f.map((n) => [n.start + " " + n.end, n.type]));
  const put = (k: string, s: number, e: number) => {
    c.set(k, (c.get(k) ?? 0) + 1);
    if (!ex.has(k))
      ex.set(
        k,
        text.slice(Math.max(0, s - 35), s).replace(/\n/g, "¶") +
          "[" +
          text.slice(s, e) +
          "]" +
          text.slice(e, e + 25).replace(/\n/g, "¶"),
      );
  };
  for (const n of f) {
    const t = G.get(n.start + " " + n.end);
    if (t === n.type) continue;
    const o = names.find((m) => m.start < n.end && n.start < m.end);
    put(
      t
        ? `T ${n.type[0]}!=${t[0]} ${text.slice(n.start, n.end)}`
        : o
          ? `B ${n.type[0]} ${text.slice(n.start, n.end)} | ${o.type[0]} ${text.slice(o.start, o.end)}`
          : `+ ${n.type[0]} ${text.slice(n.start, n.end)}`,
      n.start,
      n.end,
    );
  }
  for (const n of names)
    if (!f.some((m) => m.start < n.end && n.start < m.end))
      put(`- ${n.type[0]} ${text.slice(n.start, n.end)}`, n.start, n.end);
}
const k = new Map<string, number>();
for (const [a, b] of c)
  k.set(a.slice(0, a[0] === "T" ? 6 : 3), (k.get(a.slice(0, a[0] === "T" ? 6 : 3)) ?? 0) + b);
console.log(k);
console.log(
  [...c]
    .sort((a, b) => b[1] - a[1])
    .slice(0, +max!)
    .map(([a, b]) => `${b} ${a.replace(/\n/g, "¶")}   << ${ex.get(a)}`)
    .join("\n"),
);
