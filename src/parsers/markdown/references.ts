import type { Section } from "./sections.ts";
import { type Node, type NodeOf, offsetOf, parseTree } from "./syntax-tree.ts";

/** A document's link definitions, by identifier. */
export type Definitions = ReadonlyMap<string, NodeOf<"definition">>;

/** A document's blocks in order, with the targets of their references. */
export interface Document {
  readonly nodes: readonly Node[];
  readonly definitions: Definitions;
  readonly footnotes: readonly NodeOf<"footnoteDefinition">[];
}

const LABEL = /\[([^[\]]{1,999})\]/g;

/**
 * Joins sections. The parser recognizes a reference only if its label is defined, so a section that refers
 * to a label of another section is parsed again with a stub definition of it.
 */
export function joinSections(sections: readonly Section[]): Document {
  const defined = new Set(sections.flatMap(({ nodes }) => definedLabels(nodes)));
  const nodes = sections.flatMap((section) => withReferences(section, defined));
  const definitions = new Map<string, NodeOf<"definition">>();
  const footnotes: NodeOf<"footnoteDefinition">[] = [];
  for (const node of walk(nodes)) {
    if (node.type === "footnoteDefinition") footnotes.push(node);
    if (node.type === "definition" && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  }
  return { nodes, definitions, footnotes };
}

function withReferences(
  { markdown, nodes }: Section,
  defined: ReadonlySet<string>,
): readonly Node[] {
  if (defined.size === 0) return nodes;
  const own = new Set(definedLabels(nodes));
  const missing = [
    ...new Set(Array.from(markdown.matchAll(LABEL), ([, label = ""]) => label)),
  ].filter((label) => defined.has(normalize(label)) && !own.has(normalize(label)));
  if (missing.length === 0) return nodes;
  const above = `${missing.map((label) => `[${label}]: #\n\n`).join("")}# end\n`;
  const { children } = parseTree(above + markdown);
  return children.filter((node) => offsetOf(node) >= above.length);
}

/** The labels that nodes define; those of footnotes begin with a caret. */
function definedLabels(nodes: readonly Node[]): string[] {
  return walk(nodes).flatMap((node) => {
    if (node.type === "definition") return node.identifier;
    return node.type === "footnoteDefinition" ? `^${node.identifier}` : [];
  });
}

/** Normalizes a label as CommonMark does for comparison. */
function normalize(label: string): string {
  return label.replace(/\s+/g, " ").trim().toLowerCase().toUpperCase().toLowerCase();
}

/** All blocks in document order, with the blocks inside them. */
function walk(nodes: readonly Node[]): Node[] {
  return nodes.flatMap((node) => (isContainer(node) ? [node, ...walk(node.children)] : [node]));
}

function isContainer(
  node: Node,
): node is NodeOf<"blockquote" | "list" | "listItem" | "footnoteDefinition"> {
  return ["blockquote", "list", "listItem", "footnoteDefinition"].includes(node.type);
}
