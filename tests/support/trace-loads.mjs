/** Preloaded into a child process: writes the URL of every module that is loaded to SUMMIT_READER_TRACE. */
import { appendFileSync } from "node:fs";
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";

if (isMainThread) register(import.meta.url);

export async function load(url, context, nextLoad) {
  appendFileSync(process.env.SUMMIT_READER_TRACE, `${url}\n`);
  return nextLoad(url, context);
}
