/** What the executable loads. */
export { worldOf } from "./io.ts";
export { run } from "./run.ts";
