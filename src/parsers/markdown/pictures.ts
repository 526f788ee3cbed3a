import type { InlineText } from "../inline-text.ts";
import { type InlineNode, renderInline } from "./inline.ts";
import type { Definitions } from "./references.ts";
import type { NodeOf } from "./syntax-tree.ts";

type Children = NodeOf<"paragraph">["children"];

/** A paragraph split into its leading pictures and the rest. */
export interface PictureParagraph {
  /** Alternative texts and titles of the pictures. */
  readonly pictures: readonly InlineText[];
  readonly rest: Children;
  /** Whether the rest is a caption, which is wholly emphasized. */
  readonly restIsCaption: boolean;
}

/**
 * Splits off the pictures that open a paragraph, if nothing else is on their lines. A picture by itself
 * becomes a caption; a picture in a line of text is part of the text.
 */
export function readPictures(children: Children, definitions: Definitions): PictureParagraph {
  const at = children.findIndex((node) => !isPicture(node) && !isBlank(node));
  const opening = at < 0 ? children : children.slice(0, at);
  const rest = at < 0 ? [] : children.slice(at);
  if (!opening.some(isPicture) || !beginsLine(rest[0], opening.at(-1))) {
    return { pictures: [], rest: children, restIsCaption: false };
  }
  const pictures = opening.filter(isPicture).flatMap((node) => captionsOf(node, definitions));
  const said = rest.filter((node) => !isBlank(node));
  return { pictures, rest, restIsCaption: said.length === 1 && said[0]?.type === "emphasis" };
}

/** Whether a node is a picture, perhaps inside a link. */
function isPicture(node: InlineNode): boolean {
  if (node.type === "image" || node.type === "imageReference") return true;
  return (
    (node.type === "link" || node.type === "linkReference") &&
    node.children.some(isPicture) &&
    node.children.every((child) => isPicture(child) || isBlank(child))
  );
}

function isBlank(node: InlineNode): boolean {
  if (node.type === "text") return node.value.trim() === "";
  return node.type === "break" || node.type === "html";
}

function beginsLine(first: InlineNode | undefined, before: InlineNode | undefined): boolean {
  if (!first || before?.type === "break") return true;
  if (before?.type === "text" && before.value.includes("\n")) return true;
  return first.type === "text" && first.value.startsWith("\n");
}

function captionsOf(picture: InlineNode, definitions: Definitions): InlineText[] {
  const alternative = renderInline([picture], { definitions, lineBreak: " " });
  const title = titleOf(picture, definitions)?.trim() ?? "";
  const named = title !== "" && title !== alternative.text;
  return named ? [alternative, { text: title.replace(/\s+/g, " "), marks: [] }] : [alternative];
}

function titleOf(node: InlineNode, definitions: Definitions): string | null | undefined {
  if (node.type === "image") return node.title;
  if (node.type === "imageReference") return definitions.get(node.identifier)?.title;
  const inner = "children" in node ? node.children.find(isPicture) : undefined;
  return inner && titleOf(inner, definitions);
}
