import { hyperlink } from "./hyperlink.ts";
import { innerWidth, type Page } from "./page.ts";
import { wrapCode } from "./wrap-code.ts";

/** The addresses behind the numbers in the text; one that is too long for a line goes on in the next. */
export function renderReferences(addresses: readonly string[], page: Page): string {
  const { painter, layout, style } = page;
  const entries = addresses.flatMap((href, index) => {
    const number = `[${index + 1}] `;
    const [pieces = []] = wrapCode(href, innerWidth(layout.width, number), (text) => text.length);
    return pieces.map(({ start, end }, row) => {
      const text = painter(href.slice(start, end), "link");
      const margin = row === 0 ? number : " ".repeat(number.length);
      return margin + (style.hyperlinks ? hyperlink(text, { href, id: index + 1 }) : text);
    });
  });
  return [painter("Links", "label"), ...entries].join("\n");
}
