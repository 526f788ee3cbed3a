import type { Deadline } from "./deadline.ts";
import { networkError } from "./network-failure.ts";

/** So much has to come within the time that is set; then the time starts anew. */
const STRETCH = 2 ** 20;

/** A page's bytes; whoever has had enough just stops reading, and the connection is closed. */
export async function* readBody(
  { body }: Response,
  deadline: Deadline,
  source: string,
): AsyncIterable<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  let stretch = 0;
  try {
    for (;;) {
      const { done, value } = await deadline.within(reader.read());
      if (done) return;
      yield value;
      stretch += value.length;
      if (stretch >= STRETCH) {
        stretch = 0;
        deadline.renew();
      }
    }
  } catch (error) {
    throw networkError(error, source, deadline);
  } finally {
    await reader.cancel().catch(() => {});
  }
}
