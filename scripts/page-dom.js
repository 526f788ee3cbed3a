/**
 * Reading a page needs no event listeners, style sheets or canvases. In linkedom every node, attributes
 * included, has a map of listeners: these maps take two fifths of the time of reading a page. The parser of
 * style sheets is two thirds of the code.
 */
const replacements = [
  [
    /linkedom.esm.interface.event-target\.js$/,
    "export class EventTarget { _getParent() { return null; } }",
  ],
  [/linkedom.commonjs.canvas\.cjs$/, "module.exports = { createCanvas: () => null };"],
  [/cssomnom.dist.parse\.js$/, "export const parse = () => null;"],
];

/** A rolldown plugin that leaves them out. */
export const pageDom = {
  name: "page-dom",
  load: (id) => replacements.find(([file]) => file.test(id))?.[1] ?? null,
  /** Fails if linkedom has moved a module, which would otherwise come back silently. */
  buildEnd() {
    const ids = [...this.getModuleIds()];
    if (!ids.some((id) => /linkedom.esm/.test(id))) return;
    const gone = replacements.find(([file]) => !ids.some((id) => file.test(id)));
    if (gone) this.error(`linkedom no longer has a module ${gone[0]}`);
  },
};
