import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ReaderError } from "../model/failure.ts";

const PACKAGE_NAME = "summit-reader";

/** The folders whose files ship beside the code. */
export type AssetFolder = "article" | "models" | "schemas";

interface PackageFacts {
  readonly root: string;
  readonly version: string;
}

let found: PackageFacts | undefined;

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
    return readFileSync(join(packageFacts().root, folder, file));
  } catch (cause) {
    const why = "the installation is incomplete; install summit-reader again";
    throw new ReaderError({ code: "UNREADABLE", source: `${folder}/${file}`, why }, { cause });
  }
}

/** The folder that package.json lies in. */
export function packageRoot(): string {
  return packageFacts().root;
}

/** The version that package.json states. */
export function readPackageVersion(): string {
  return packageFacts().version;
}

/**
 * Walks up from this module to the package's own package.json: the same way leads there from src/,
 * from dist/ and from the bundle.
 */
function packageFacts(): PackageFacts {
  found ??= lookIn(dirname(fileURLToPath(import.meta.url)));
  return found;
}

function lookIn(folder: string): PackageFacts {
  const facts = readPackage(folder);
  if (facts?.name === PACKAGE_NAME) return { root: folder, version: facts.version };
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error(`the ${PACKAGE_NAME} package is incomplete: no package.json`);
  return lookIn(parent);
}

function readPackage(folder: string): { name: string; version: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  } catch {
    return undefined;
  }
}
