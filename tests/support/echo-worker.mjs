/** A thread for tests: answers with what it was sent, unless told to throw, crash or never end. */
// Built: tsx would take half a second to start in each thread.
import { serve } from "../../dist/threads/serve.js";

serve((data) => async (request) => {
  if (request === "throw") throw new RangeError("thrown");
  if (request === "crash") process.exit(1);
  if (request === "wait") await new Promise((resolve) => setTimeout(resolve, 20));
  while (request === "hang");
  return { data, request };
});
