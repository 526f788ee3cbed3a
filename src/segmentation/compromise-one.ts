/**
 * The compromise tokenizer. The build replaces this module by a bundle of it, so that the published
 * library has a copy that no host's plugin can reach.
 */
export { default } from "compromise/one";
