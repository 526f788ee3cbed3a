/** A worker that the article "deadly" crashes. For any other it answers with the article's source. */
// Built: tsx would take half a second to start in each thread.
import { serve } from "../../dist/threads/serve.js";

serve(() => (items) => items.map(outcomeOf));

function outcomeOf({ document: { source, content } }) {
  if (source === "deadly") process.exit(1);
  return { kind: "done", source, text: new TextDecoder().decode(content), isEmpty: false };
}
