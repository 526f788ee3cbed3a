import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { ReaderError } from "../model/failure.ts";
import { isZlibError } from "./system-failure.ts";

/**
 * The bytes behind gzip, a piece at a time; whoever has had enough just stops reading.
 * @throws ReaderError `DAMAGED` where the data are cut off or not gzip.
 */
export async function* gunzip(
  pieces: AsyncIterable<Uint8Array>,
  source: string,
): AsyncIterable<Uint8Array> {
  const input = Readable.from(pieces, { objectMode: false });
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
