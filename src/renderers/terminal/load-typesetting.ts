import type { Measure } from "./columns.ts";
import type { Wrap } from "./wrap.ts";
import { isSingleWidth, wrapSingleWidth } from "./wrap-single-width.ts";

/** How a text is broken into lines, and how many columns it takes. */
export interface Typesetting {
  readonly wrap: Wrap;
  readonly measure: Measure;
}

/** What a text needs: little where all is one column wide, else wrap-ansi and string-width behind the same faces. */
export async function loadTypesetting(text: string): Promise<Typesetting> {
  if (isSingleWidth(text)) return { wrap: wrapSingleWidth, measure: (part) => part.length };
  const [{ wrapAnyWidth }, { default: measure }] = await Promise.all([
    import("./wrap-any-width.ts"),
    import("string-width"),
  ]);
  return { wrap: wrapAnyWidth, measure };
}
