import type { BlockDraft } from "../../model/compose.ts";
import { gatherLists } from "../drafts.ts";
import { longestRun } from "./escape.ts";
import { writeLine, writeLines } from "./lines.ts";
import { writeList } from "./list.ts";
import { writeTable } from "./table.ts";

/** Blocks as Markdown, a blank line between them; ends with a line end unless there is none. */
export function writeBlocks(drafts: readonly BlockDraft[]): string {
  const written = gatherLists(drafts).map(writeRun);
  return written.length === 0 ? "" : `${written.join("\n\n")}\n`;
}

function writeRun(run: readonly BlockDraft[]): string {
  const [first] = run;
  if (!first) return "";
  return first.kind === "list-item" ? writeList(run) : writeBlock(first);
}

function writeBlock(draft: BlockDraft): string {
  switch (draft.kind) {
    case "headline":
      return writeHeading(draft, 1);
    case "heading":
      return writeHeading(draft, draft.level ?? 2);
    case "caption":
      return writeCaption(draft);
    case "quote":
      return writeLines(draft)
        .map((line) => `> ${line}`)
        .join("\n");
    case "code":
      return writeCode(draft);
    case "table":
      return writeTable(draft);
    default:
      return writeLines(draft).join("\n");
  }
}

function writeHeading(draft: BlockDraft, level: number): string {
  const depth = Math.min(Math.max(Math.trunc(level) || 2, 1), 6);
  return `${"#".repeat(depth)} ${writeLine(draft)}`;
}

/**
 * In emphasis, under a picture that has no target: so it is seen as a caption, and is read as one. What
 * is emphasized in it has no emphasis of its own.
 */
function writeCaption({ text, marks = [], ...draft }: BlockDraft): string {
  const start = text.length - text.trimStart().length;
  const whole = { kind: "emphasis" as const, start, end: text.trimEnd().length };
  const inner = marks.filter(({ kind }) => kind !== "emphasis");
  return `![]()\n${writeLines({ ...draft, text, marks: [whole, ...inner] }).join("\n")}`;
}

/** Between fences longer than any run of backticks inside. */
function writeCode({ text, language = "" }: BlockDraft): string {
  const fence = "`".repeat(Math.max(3, longestRun(text, "`") + 1));
  const info = /^[^\s`]{1,40}$/.test(language) ? language.replace(/[\\&]/g, "\\$&") : "";
  return `${fence}${info}\n${text}\n${fence}`;
}
