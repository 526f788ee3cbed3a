import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AttackCase } from "./attack.ts";

/** A case that broke a promise once, as its file in `corpus/` holds it. */
interface StoredCase {
  /** What went wrong. */
  readonly why: string;
  /** Whether it still fails; a test sees to it that the mark goes when the fault does. */
  readonly open?: boolean;
  readonly line: AttackCase["line"];
  readonly input?: string;
  /** The input, where it is text that JSON can hold; otherwise `base64` has it. */
  readonly text?: string;
  readonly base64?: string;
}

const FOLDER = join("tests", "attack", "corpus");

/** Every stored case, by file name. */
export function readCorpus(): (AttackCase &
  Pick<StoredCase, "why" | "open"> & { readonly name: string })[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const stored: StoredCase = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
      const { why, open = false, line, input, text, base64 = "" } = stored;
      const bytes =
        text === undefined ? Buffer.from(base64, "base64") : new TextEncoder().encode(text);
      return {
        name: file.replace(".json", ""),
        why,
        open,
        line,
        input,
        bytes: new Uint8Array(bytes),
      };
    });
}

/** Stores a case that failed, so that it is run ever after. */
export function storeCase(name: string, why: string, { line, input, bytes }: AttackCase): void {
  const text = Buffer.from(bytes).toString("utf8");
  const isText = Buffer.from(text).equals(bytes);
  const content = isText ? { text } : { base64: Buffer.from(bytes).toString("base64") };
  const stored: StoredCase = { why, line, ...(input === undefined ? {} : { input }), ...content };
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(stored, null, 2)}\n`);
}
