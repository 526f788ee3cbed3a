/** Finds the tools that the engines need, without changing the system. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, type PythonEnvironment, preparePython } from "../../bench/python.ts";

/** The environment variables an engine needs, or why it is not available. */
export type Tool = { readonly env: NodeJS.ProcessEnv } | { readonly skipped: string };

const SPARK = { packages: ["pyspark==4.3.0"] };

/** GNU parallel: the installed one, or Debian's package unpacked in the cache folder. */
export function findParallel(): Tool {
  if (isGnuParallel(process.env)) return { env: process.env };
  const folder = join(cacheFolder(), "parallel");
  const unpacked = join(folder, "usr", "bin");
  const env = { ...process.env, PATH: `${unpacked}:${process.env.PATH}` };
  if (!existsSync(unpacked)) {
    mkdirSync(folder, { recursive: true });
    if (!runs("apt-get", ["download", "parallel"], folder)) {
      return { skipped: "GNU parallel is not installed, and apt-get cannot download it" };
    }
    const file = readdirSync(folder).find((name) => name.endsWith(".deb"));
    if (!file || !runs("dpkg-deb", ["--extract", file, "."], folder)) {
      return { skipped: "Debian's package of GNU parallel does not unpack" };
    }
  }
  return isGnuParallel(env) ? { env } : { skipped: "GNU parallel does not start" };
}

/** PySpark in its own Python environment, and Java. */
export function findSpark(): Tool & { readonly python?: string } {
  if (!runs("java", ["-version"])) return { skipped: "no Java" };
  const environment: PythonEnvironment = preparePython("spark", SPARK);
  if ("skipped" in environment) return environment;
  const { python } = environment;
  const local = { SPARK_LOCAL_IP: "127.0.0.1", PYSPARK_PYTHON: python };
  return { python, env: { ...process.env, ...local } };
}

/** The first line that a program prints about its version. */
export function versionOf(command: string, args: readonly string[], env = process.env): string {
  const { stdout, stderr } = spawnSync(command, args, { encoding: "utf8", env });
  return (stdout || stderr || "").trim().split("\n")[0] ?? "";
}

function isGnuParallel(env: NodeJS.ProcessEnv): boolean {
  return versionOf("parallel", ["--version"], env).startsWith("GNU parallel");
}

function runs(command: string, args: readonly string[], cwd = "."): boolean {
  return spawnSync(command, args, { cwd, stdio: "ignore" }).status === 0;
}
