/**
 * Builds dist/: the library with tsc, and the split bundle behind bin with rolldown.
 * The library gets a private copy of compromise/one, bundled into one file: all tiers of compromise's ES
 * module share one object, which a host's plugins would change. Its copy of linkedom is bundled too, without
 * the parts that a reader does not need.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { pageDom } from "./page-dom.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const at = (...parts) => join(root, ...parts);

/** Function names stay readable in stack traces. */
const style = {
  comments: false,
  minify: { compress: true, mangle: { toplevel: false }, codegen: { removeWhitespace: true } },
};

/**
 * Two built-in modules that commander requires and a start should not pay for. Requiring `node:process`
 * opens all three standard streams. `node:child_process`, and the network code it loads, run commands that
 * are separate executables, and we have none.
 */
const cheapBuiltins = {
  name: "cheap-builtins",
  resolveId: (id, importer = "") =>
    id in cheapBuiltins.modules && importer.includes("commander") ? `\0${id}` : null,
  load: (id) => cheapBuiltins.modules[id.slice(1)] ?? null,
  modules: {
    "node:process": "module.exports = globalThis.process;",
    "node:child_process": "module.exports = {};",
  },
};

/**
 * Of compromise/one only the tokenizer is used, by its methods (src/segmentation/compromise-tokenizer.ts); its
 * other plugins, and its table of unaccented letters, would be set up at every start for nothing.
 */
const tokenizerOnly = {
  name: "tokenizer-only",
  load: (id) =>
    /compromise.src.1-one.(?:(?!tokenize)[\w-]+.plugin|tokenize.model.unicode)\.js$/.test(id)
      ? "export default {};"
      : null,
};

/**
 * Compromise copies its model key by key during set-up, a tenth of its share of a start. Our copy of
 * compromise is private, so it can use the original.
 */
const setUpByReference = {
  name: "set-up-by-reference",
  transform: (code, id) => {
    if (!/compromise.src.API.extend\.js$/.test(id)) return null;
    const copying = "if (!model[key]) Object.assign(model, { [key]: {} })";
    if (!code.includes(copying)) throw new Error(`${id} has changed: update setUpByReference`);
    return code.replace(copying, "if (!model[key]) { model[key] = plugin[key]; continue }");
  },
};

/**
 * Each module file adds half a millisecond to a start, so modules that always load together are one chunk:
 * what `show` needs for plain text, the tokenizer, the names, the summarizers. A chunk holds these modules
 * and what they import.
 */
const chunks = [
  [
    "start",
    /src\/(?:cli\/(?:main|commands\/show)|sources\/(?:file|stdin|sample)|parsers\/text|renderers\/terminal\/(?:text|heading|show))\.ts$/,
  ],
  ["read", /src\/cli\/(?:commands\/read|reader\/open-terminal)\.ts$/],
  ["segmentation", /src\/(?:segmentation\/segment|cli\/commands\/analysis)\.ts$/],
  [
    "entities",
    /src\/(?:entities\/pipeline|cli\/commands\/entities|renderers\/terminal\/entities)\.ts$/,
  ],
  [
    "summary",
    /src\/(?:summarizers\/ranking\/trained|cli\/commands\/summary|renderers\/terminal\/summary)\.ts$/,
  ],
  // The only part of HTML that Markdown needs too.
  ["inline-text", /src\/parsers\/inline-text\.ts$/],
  ["html", /src\/parsers\/(?:html|html\/parse-page)\.ts$/],
];

rmSync(at("dist"), { recursive: true, force: true });

const tsc = spawnSync(
  process.execPath,
  [at("node_modules", "typescript", "bin", "tsc"), "-p", at("tsconfig.build.json")],
  { cwd: root, stdio: "inherit" },
);
if (tsc.status !== 0) process.exit(tsc.status ?? 1);

await bundle("src/segmentation/compromise-one.ts", {
  format: "esm",
  file: at("dist", "segmentation", "compromise-one.js"),
});
await bundle("src/parsers/html/linkedom.ts", {
  format: "esm",
  file: at("dist", "parsers", "html", "linkedom.js"),
});

// CommonJS: requiring a file takes half the time of importing it.
const written = await bundle(
  {
    main: "src/cli/main.ts",
    worker: "src/cli/worker.ts",
    "analysis-worker": "src/cli/reader/analysis-worker.ts",
    "page-worker": "src/parsers/html/page-worker.ts",
  },
  {
    format: "cjs",
    dir: at("dist", "bin"),
    codeSplitting: {
      groups: chunks.map(([name, test], index) => ({
        name,
        test,
        priority: chunks.length - index,
      })),
    },
  },
);
const modulesOf = Object.fromEntries(written.map((chunk) => [chunk.fileName, sourcesOf(chunk)]));
writeFileSync(at("dist", "bin", "package.json"), JSON.stringify({ type: "commonjs" }));
writeFileSync(at("dist", "bin", "chunks.json"), JSON.stringify(modulesOf));
writeFileSync(at("dist", "THIRD-PARTY-LICENSES.txt"), licences(Object.values(modulesOf).flat()));

async function bundle(input, output) {
  const build = await rolldown({
    cwd: root,
    input,
    platform: "node",
    plugins: [cheapBuiltins, tokenizerOnly, setUpByReference, pageDom],
    checks: { ineffectiveDynamicImport: false },
  });
  const { output: written } = await build.write({ ...style, ...output });
  const folder = output.dir ?? dirname(output.file);
  for (const { fileName, code } of written) writeFileSync(join(folder, fileName), toAscii(code));
  return written;
}

/** Non-ASCII characters occur only in literals. Without them V8 keeps the source at one byte a character and reads it faster. */
function toAscii(code) {
  return code.replace(
    /[^\0-\x7f]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The source files of a chunk, relative to the root, with forward slashes. */
function sourcesOf({ modules }) {
  return Object.keys(modules)
    .filter((id) => !id.startsWith("\0"))
    .map((id) => relative(root, id).split(sep).join("/"));
}

/** The licence texts of all packages in the bundle. */
function licences(sources) {
  const names = sources
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
