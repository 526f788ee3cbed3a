import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ReaderError } from "../model/failure.ts";

const PACKAGE_NAME = "summit-reader";

/** The folders whose files ship with the code. */
export type AssetFolder = "article" | "models" | "schemas";

interface Package {
  readonly root: string;
  readonly version: string;
}

let found: Package | undefined;

/**
 * Reads a shipped file as text.
 * @throws ReaderError `UNREADABLE` if the file is missing.
 */
export function readAsset(folder: AssetFolder, file: string): string {
  return readShipped(folder, file).toString("utf8");
}

/**
 * Reads a shipped file as bytes.
 * @throws ReaderError `UNREADABLE` if the file is missing.
 */
export function readAssetBytes(folder: AssetFolder, file: string): Uint8Array {
  return readShipped(folder, file);
}

function readShipped(folder: AssetFolder, file: string): Buffer {
  try {
    return readFileSync(join(findPackage().root, folder, file));
  } catch (cause) {
    const why = "the installation is incomplete; install summit-reader again";
    throw new ReaderError({ code: "UNREADABLE", source: `${folder}/${file}`, why }, { cause });
  }
}

/** The folder of the package's package.json. */
export function packageRoot(): string {
  return findPackage().root;
}

/** The version in package.json. */
export function readPackageVersion(): string {
  return findPackage().version;
}

/** Walks up from this module to the package.json, which works from src/, from dist/ and from the bundle. */
function findPackage(): Package {
  found ??= findFrom(dirname(fileURLToPath(import.meta.url)));
  return found;
}

function findFrom(folder: string): Package {
  const manifest = readManifest(folder);
  if (manifest?.name === PACKAGE_NAME) return { root: folder, version: manifest.version };
  const parent = dirname(folder);
  if (parent === folder) {
    throw new Error(`the ${PACKAGE_NAME} package is incomplete: no package.json`);
  }
  return findFrom(parent);
}

function readManifest(folder: string): { name: string; version: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  } catch {
    return undefined;
  }
}
