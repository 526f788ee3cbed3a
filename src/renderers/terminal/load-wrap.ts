import type { Wrap } from "./wrap.ts";
import { isSingleWidth, wrapSingleWidth } from "./wrap-single-width.ts";

/** The wrap a text needs: the small one where all is one column wide, else wrap-ansi behind the same face. */
export async function loadWrap(text: string): Promise<Wrap> {
  if (isSingleWidth(text)) return wrapSingleWidth;
  const { wrapAnyWidth } = await import("./wrap-any-width.ts");
  return wrapAnyWidth;
}
