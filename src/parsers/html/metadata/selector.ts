import { attributeOf, type DomElement } from "../dom.ts";

/** Whether an element matches a selector. */
export type Matcher = (element: DomElement) => boolean;

const COMPOUND = /^([a-z]*)((?:\.[\w-]+)*)((?:\[[\w:-]+(?:\*?=[^\]]+)?\])*)$/;
const ATTRIBUTE = /\[([\w:-]+)(?:(\*?=)([^\]]+))?\]/g;

/**
 * Compiles a CSS selector: lists, tags, classes, `[attribute]`, `[attribute=value]`, `[attribute*=value]`, and
 * ancestors. The DOM's own `matches` parses its selector again for each element.
 */
export function compileSelector(selectors: string): Matcher {
  const all = selectors.split(",").map(compileOne);
  return (element) => all.some((matches) => matches(element));
}

function compileOne(selector: string): Matcher {
  const [own, ...ancestors] = selector.split(" ").map(compileCompound).reverse();
  if (!own) throw new Error(`no selector: ${selector}`);
  return (element) => own(element) && standsInside(element, ancestors);
}

function standsInside(element: DomElement, [nearest, ...others]: readonly Matcher[]): boolean {
  if (!nearest) return true;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (nearest(at) && standsInside(at, others)) return true;
  }
  return false;
}

function compileCompound(compound: string): Matcher {
  const [, tag = "", classes = "", attributes = ""] = COMPOUND.exec(compound) ?? [];
  const tests = [
    ...(tag === "" ? [] : [matchTag(tag.toUpperCase())]),
    ...classes.split(".").slice(1).map(matchClass),
    ...[...attributes.matchAll(ATTRIBUTE)].map(([, name = "", operator, value = ""]) =>
      matchAttribute(name, operator, value),
    ),
  ];
  if (tests.length === 0) throw new Error(`no selector: ${compound}`);
  return (element) => tests.every((test) => test(element));
}

function matchTag(tag: string): Matcher {
  return (element) => element.tagName === tag;
}

function matchClass(name: string): Matcher {
  return (element) => {
    const names = attributeOf(element, "class");
    return names.includes(name) && names.split(/\s+/).includes(name);
  };
}

function matchAttribute(name: string, operator: string | undefined, value: string): Matcher {
  if (operator === undefined) return (element) => element.getAttributeNode(name) !== null;
  if (operator === "=") return (element) => element.getAttributeNode(name)?.value === value;
  return (element) => attributeOf(element, name).includes(value);
}
