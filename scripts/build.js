/**
 * Builds dist/: the library with tsc, and the split bundle behind bin with esbuild.
 * The library's copy of compromise/one is bundled into one file of its own, so that it stays private:
 * every tier of compromise's ES module is one shared object, which a host's plugins would change.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const at = (...parts) => join(root, ...parts);

// commander is CommonJS: its require calls need a require in the ES bundle.
const requireBanner =
  "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);";

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
};

rmSync(at("dist"), { recursive: true, force: true });

const tsc = spawnSync(
  process.execPath,
  [at("node_modules", "typescript", "bin", "tsc"), "-p", at("tsconfig.build.json")],
  { cwd: root, stdio: "inherit" },
);
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

await build({
  ...shared,
  entryPoints: ["src/segmentation/compromise-one.ts"],
  outfile: "dist/segmentation/compromise-one.js",
  allowOverwrite: true,
});

const { metafile } = await build({
  ...shared,
  entryPoints: { main: "src/cli/main.ts" },
  outdir: "dist/bin",
  splitting: true,
  chunkNames: "[name]-[hash]",
  banner: { js: requireBanner },
  metafile: true,
});
writeFileSync(at("dist", "bin", "meta.json"), JSON.stringify(metafile));
writeFileSync(at("dist", "THIRD-PARTY-LICENSES.txt"), licences(Object.keys(metafile.inputs)));

/** The licence texts of all packages that stand in the bundles. */
function licences(inputs) {
  const names = inputs
    .map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
    .filter((name) => name !== undefined);
  return [...new Set(names)].sort().map(licence).join("\n\n");
}

function licence(name) {
  const { version, license } = JSON.parse(
    readFileSync(at("node_modules", name, "package.json"), "utf8"),
  );
  for (const file of ["LICENSE", "license", "LICENSE.md", "LICENSE.txt", "license.md"]) {
    try {
      return `${name} ${version} (${license})\n\n${readFileSync(at("node_modules", name, file), "utf8").trim()}`;
    } catch {}
  }
  return `${name} ${version} (${license})`;
}
