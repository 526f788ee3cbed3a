import { readAssetBytes } from "../../assets/package-root.ts";
import { ReaderError } from "../../model/failure.ts";
import { type NameModel, openModel } from "./model.ts";

const FILE = "names.bin";
const SOURCE = `models/${FILE}`;

/**
 * The model that ships.
 * @throws ReaderError `UNREADABLE` where it is not there, cut short, or another version's.
 */
export function loadModel(): NameModel {
  return openModel(readModel(), SOURCE);
}

function readModel(): Uint8Array {
  try {
    return readAssetBytes("models", FILE);
  } catch (cause) {
    const why = "the installation is incomplete; install summit-reader again";
    throw new ReaderError({ code: "UNREADABLE", source: SOURCE, why }, { cause });
  }
}
