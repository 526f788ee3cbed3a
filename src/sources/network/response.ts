import { ReaderError } from "../../model/failure.ts";
import type { Deadline } from "./deadline.ts";
import { networkError } from "./network-failure.ts";

const GONE: readonly number[] = [404, 410];
/** Told to come back later; so is every server error. */
const LATER: readonly number[] = [408, 425, 429];
const TEXTUAL =
  /^$|^text\/|[/+](?:xml|json)$|^application\/(?:jsonl|x-ndjson|x-jsonlines|gzip|x-gzip)$|\/octet-stream$/;

/** So much has to come within the time that is set; then the time starts anew. */
const STRETCH = 2 ** 20;

/**
 * Whether an answer is a page that can be read.
 * @param isForced Whether the user has said what the page is: its media type is then not looked at.
 * @throws ReaderError `NO_SUCH_INPUT` (404, 410), `UNAVAILABLE` (come back later), `UNREADABLE`
 *   (any other refusal), `UNSUPPORTED` (a media type that is no text).
 */
export function checkResponse(response: Response, source: string, isForced: boolean): void {
  const { status, statusText, headers, ok } = response;
  const why = `HTTP ${status}${statusText && ` ${statusText}`}`;
  if (GONE.includes(status)) throw new ReaderError({ code: "NO_SUCH_INPUT", source, status });
  if (status >= 500 || LATER.includes(status)) {
    throw new ReaderError({ code: "UNAVAILABLE", source, why });
  }
  if (!ok) throw new ReaderError({ code: "UNREADABLE", source, why });
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (isForced || TEXTUAL.test(type)) return;
  throw new ReaderError({ code: "UNSUPPORTED", source, what: type });
}

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
