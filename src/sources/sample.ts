import { readAssetBytes } from "../assets/package-root.ts";
import type { ByteSource } from "./source.ts";

const FILE = "japan-peru-summit.txt";

/** Lists the article that the package ships. */
export async function list(): Promise<ByteSource[]> {
  return [{ source: "sample", name: FILE, read: readSample }];
}

async function* readSample(): AsyncIterable<Uint8Array> {
  yield readAssetBytes("article", FILE);
}
