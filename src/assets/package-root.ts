import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PACKAGE_NAME = "summit-reader";

/** The folders whose files ship with the code. */
export type AssetFolder = "article" | "models" | "schemas";

interface Package {
  readonly root: string;
  readonly version: string;
}

let found: Package | undefined;

/** Reads a shipped file as text. @throws what the file system throws. */
export function readAsset(folder: AssetFolder, file: string): string {
  return readFileSync(join(findPackage().root, folder, file), "utf8");
}

/** Reads a shipped file as bytes. @throws what the file system throws. */
export function readAssetBytes(folder: AssetFolder, file: string): Uint8Array {
  return readFileSync(join(findPackage().root, folder, file));
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
