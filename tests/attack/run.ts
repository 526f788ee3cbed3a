/**
 * `npm run attack -- --seed N --minutes M`: attacks the program with hostile articles and damaged files
 * until the time is over. Prints the first seed, so that a run can be repeated, and a table; exits with 1
 * when a promise was broken. `--case N` runs one case alone and prints all of it; `--save` adds cases that fail to the corpus.
 */
import { parseArgs } from "node:util";
import { type AttackCase, attack, caseOf } from "./attack.ts";
import { storeCase } from "./corpus.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    minutes: { type: "string", default: "2" },
    case: { type: "string" },
    save: { type: "boolean", default: false },
  },
});

process.exitCode =
  values.case === undefined ? await attackFor() : await attackOnce(Number(values.case));

async function attackFor(): Promise<number> {
  const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
  const end = Date.now() + 60_000 * Number(values.minutes);
  console.log(`attack from seed ${seed} for ${values.minutes} minutes`);
  const faults = new Map<string, number[]>();
  let count = 0;
  let slowest = 0;
  for (let at = seed; Date.now() < end; at++, count++) {
    const result = await attack(caseOf(at));
    slowest = Math.max(slowest, result.cpu);
    const [first] = result.faults;
    if (first && values.save) storeCase(`case-${at}`, `${first.kind}: ${first.detail}`, caseOf(at));
    for (const { kind, detail } of result.faults) {
      const seeds = faults.get(kind) ?? [];
      if (seeds.at(-1) !== at) seeds.push(at);
      faults.set(kind, seeds);
      if (seeds.length <= 5) console.log(`case ${at}: ${kind}: ${detail}`);
    }
  }
  console.log(`${count} cases, slowest ${Math.round(slowest)} ms of CPU`);
  for (const [kind, seeds] of faults)
    console.log(`${kind}: ${seeds.length} cases, from ${seeds[0]}`);
  return faults.size > 0 ? 1 : 0;
}

async function attackOnce(seed: number): Promise<number> {
  const one = caseOf(seed);
  const { run, faults, cpu } = await attack(one);
  console.log(
    JSON.stringify({ argv: one.line.argv, input: one.input, text: textOf(one) }, null, 2),
  );
  console.log(JSON.stringify({ ...run, cpu, faults }, null, 2));
  return faults.length > 0 ? 1 : 0;
}

function textOf({ bytes }: AttackCase): string {
  return Buffer.from(bytes).toString("utf8");
}
