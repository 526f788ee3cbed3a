import { fetchPage } from "./network/fetch-page.ts";
import { readBody } from "./network/response.ts";
import type { ByteSource, SourceContext } from "./source.ts";

const CHARSET = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i;

/**
 * Requests the page at a URL. Its body is read later.
 * @throws ReaderError `NO_SUCH_INPUT` (404, 410), `UNAVAILABLE`, `UNREADABLE`, `PRIVATE_ADDRESS`,
 *   `UNSUPPORTED` (a media type that is not text).
 */
export async function list(reference: string, context: SourceContext): Promise<ByteSource[]> {
  const { response, url, deadline } = await fetchPage(reference, context);
  const type = response.headers.get("content-type") ?? "";
  const charset = CHARSET.exec(type)?.[1];
  return [
    {
      source: reference,
      name: nameOf(url),
      contentType: essenceOf(type),
      ...(charset !== undefined && { charset }),
      url: url.href,
      read: () => readBody(response, deadline, reference),
    },
  ];
}

/** The last segment of the path. */
function nameOf({ pathname }: URL): string {
  return pathname.slice(pathname.lastIndexOf("/") + 1);
}

function essenceOf(type: string): string {
  return (type.split(";")[0] ?? "").trim().toLowerCase();
}
