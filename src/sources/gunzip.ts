import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ReaderError } from "../model/failure.ts";
import { isZlibError } from "./system-failure.ts";

/**
 * Decompresses gzip chunk by chunk. The caller may stop reading at any time.
 * @throws ReaderError `DAMAGED` if the data is incomplete or not gzip.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  source: string,
): AsyncIterable<Uint8Array> {
  const input = Readable.from(chunks, { objectMode: false });
  const output = createGunzip();
  input.on("error", (error) => output.destroy(error));
  try {
    yield* input.pipe(output);
  } catch (error) {
    throw isZlibError(error)
      ? new ReaderError({ code: "DAMAGED", source, what: "gzip data" })
      : error;
  } finally {
    input.destroy();
    output.destroy();
  }
}
