/**
 * The compromise tokenizer. The build bundles it into this module, so the published library has a
 * private copy that plugins of the host program cannot change.
 */
export { default } from "compromise/one";
