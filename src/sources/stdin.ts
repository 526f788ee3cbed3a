import type { ByteSource, SourceContext } from "./source.ts";

/** Standard input, read to its end. */
export async function list(_reference: string, { stdin }: SourceContext): Promise<ByteSource[]> {
  return [{ source: "stdin", read: () => stdin }];
}
