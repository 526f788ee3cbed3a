import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The path of a Python with the wanted packages, or the reason why there is none. */
export type PythonEnvironment = { readonly python: string } | { readonly skipped: string };

/** Packages of one environment, as pip's requirements. */
export interface PythonPackages {
  readonly packages: readonly string[];
  /** Requirements with a `--hash` each, installed without their dependencies. */
  readonly checked?: readonly string[];
}

/** The folder that keeps tools for measurements and engine tests between runs. */
export function cacheFolder(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "summit-reader");
}

/** Makes a virtual environment in the cache folder, or reuses the one for the same packages. */
export function preparePython(name: string, wanted: PythonPackages): PythonEnvironment {
  const digest = createHash("sha256").update(JSON.stringify(wanted)).digest("hex").slice(0, 8);
  const folder = join(cacheFolder(), `${name}-${digest}`);
  const python = join(folder, "bin", "python");
  const done = join(folder, "complete");
  if (existsSync(done)) return { python };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(cacheFolder(), { recursive: true });
  console.error(`making a Python environment with ${wanted.packages.join(", ")} in ${folder}`);
  for (const [command, ...args] of installSteps(folder, python, wanted)) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
    if (status !== 0) return { skipped: error ? `no ${command}` : lastLine(stderr) };
  }
  writeFileSync(done, "");
  return { python };
}

function installSteps(
  folder: string,
  python: string,
  { packages, checked = [] }: PythonPackages,
): (readonly [string, ...string[]])[] {
  const pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"] as const;
  const list = join(folder, "checked.txt");
  const writeList = "import sys; open(sys.argv[1], 'w').write(sys.argv[2])";
  return [
    ["python3", "-m", "venv", folder],
    [...pip, ...packages],
    [python, "-c", writeList, list, checked.join("\n")],
    [...pip, "--no-deps", "--require-hashes", "-r", list],
  ];
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
