import type { ByteSource, SourceContext } from "./source.ts";

/** Lists standard input. */
export async function list(_reference: string, { stdin }: SourceContext): Promise<ByteSource[]> {
  return [{ source: "stdin", read: () => stdin }];
}
