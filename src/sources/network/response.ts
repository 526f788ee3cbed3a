import { ReaderError } from "../../model/failure.ts";
import type { Deadline } from "./deadline.ts";
import { networkError } from "./network-failure.ts";

const GONE: readonly number[] = [404, 410];
/** Temporary failures; so are all server errors. */
const RETRY_LATER: readonly number[] = [408, 425, 429];
const TEXT_TYPE =
  /^$|^text\/|[/+](?:xml|json)$|^application\/(?:jsonl|x-ndjson|x-jsonlines|gzip|x-gzip)$|\/octet-stream$/;

/** So many bytes must arrive within the timeout; then it restarts. */
const RENEWAL_BYTES = 2 ** 20;

/**
 * Checks that a response is a readable page.
 * @param isForced Whether the user has forced the format, so that the media type does not matter.
 * @throws ReaderError `NO_SUCH_INPUT` (404, 410), `UNAVAILABLE` (temporary failures), `UNREADABLE` (other
 *   failures), `UNSUPPORTED` (a media type that is not text).
 */
export function checkResponse(response: Response, source: string, isForced: boolean): void {
  const { status, statusText, headers, ok } = response;
  const why = `HTTP ${status}${statusText && ` ${statusText}`}`;
  if (GONE.includes(status)) throw new ReaderError({ code: "NO_SUCH_INPUT", source, status });
  if (status >= 500 || RETRY_LATER.includes(status)) {
    throw new ReaderError({ code: "UNAVAILABLE", source, why });
  }
  if (!ok) throw new ReaderError({ code: "UNREADABLE", source, why });
  const type = (headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (isForced || TEXT_TYPE.test(type)) return;
  throw new ReaderError({ code: "UNSUPPORTED", source, what: type });
}

/** Reads the body of a response. If the caller stops reading, the connection is closed. */
export async function* readBody(
  { body }: Response,
  deadline: Deadline,
  source: string,
): AsyncIterable<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  let received = 0;
  try {
    for (;;) {
      const { done, value } = await deadline.within(reader.read());
      if (done) return;
      yield value;
      received += value.length;
      if (received >= RENEWAL_BYTES) {
        received = 0;
        deadline.renew();
      }
    }
  } catch (error) {
    throw networkError(error, source, deadline);
  } finally {
    await reader.cancel().catch(() => {});
  }
}
