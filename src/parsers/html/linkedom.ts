/**
 * The DOM of pages. The build replaces this module by a bundle of it without what reading needs not, see
 * scripts/page-dom.js; it is a copy of our own, since a host may use linkedom for more.
 */
export { parseHTML } from "linkedom";
