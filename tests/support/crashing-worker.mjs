/** A worker that the article "deadly" crashes. For any other it answers with the article's source. */
import { register } from "tsx/esm/api";

register();
const { serve } = await import("../../src/threads/serve.ts");

serve(() => (items) => items.map(outcomeOf));

function outcomeOf({ document: { source, content } }) {
  if (source === "deadly") process.exit(1);
  return { kind: "done", source, text: new TextDecoder().decode(content), isEmpty: false };
}
