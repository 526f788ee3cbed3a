/**
 * The DOM implementation. The build replaces this module with a smaller bundle, see scripts/page-dom.js. It
 * is a private copy, because a host program may need all of linkedom.
 */
export { parseHTML } from "linkedom";
