/** Runs page-worker.ts in the source tree, where a thread needs tsx to read TypeScript. */
import { register } from "tsx/esm/api";

register();
await import("./page-worker.ts");
