/**
 * A page that is only read needs no event listeners, style sheets and canvases. In linkedom every node, and
 * an attribute is one, has a map of its listeners: these take two fifths of the time of reading a page.
 * The parser of style sheets is two thirds of the code.
 */
const replacements = [
  [
    /linkedom.esm.interface.event-target\.js$/,
    "export class EventTarget { _getParent() { return null; } }",
  ],
  [/linkedom.commonjs.canvas\.cjs$/, "module.exports = { createCanvas: () => null };"],
  [/cssomnom.dist.parse\.js$/, "export const parse = () => null;"],
];

/** A plugin of rolldown that leaves them out. */
export const pageDom = {
  name: "page-dom",
  load: (id) => replacements.find(([file]) => file.test(id))?.[1] ?? null,
  /** A module that has moved would silently be back. */
  buildEnd() {
    const ids = [...this.getModuleIds()];
    if (!ids.some((id) => /linkedom.esm/.test(id))) return;
    const gone = replacements.find(([file]) => !ids.some((id) => file.test(id)));
    if (gone) this.error(`linkedom has no module ${gone[0]} any more`);
  },
};
