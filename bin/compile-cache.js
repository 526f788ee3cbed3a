/**
 * Keeps compiled code between runs, so that a start need not read the same source again. Node does it
 * from 22.1 on (`module.enableCompileCache`); for Node 20 the files of the bundle are kept here, each
 * under its name, which changes with its content.
 */
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { basename, dirname, join } = require("node:path");
const { Script } = require("node:vm");
const { crc32 } = require("node:zlib");

/** A file of the bundle whose name ends in a hash of its content. */
const CHUNK = /[\\/]dist[\\/]bin[\\/][\w-]+-[\w-]{8}\.js$/;

/** Without a folder that can be written, or with NODE_DISABLE_COMPILE_CACHE, nothing is kept. */
module.exports = function keepCompiledCode(env) {
  const folder = folderIn(env);
  if (folder === undefined || env.NODE_DISABLE_COMPILE_CACHE) return;
  if (Module.enableCompileCache) Module.enableCompileCache(folder);
  else keepChunks(join(folder, `${process.version}-${process.arch}`));
};

function folderIn({ NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME }) {
  if (NODE_COMPILE_CACHE) return NODE_COMPILE_CACHE;
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, ".cache"));
  return caches ? join(caches, "summit-reader") : undefined;
}

function keepChunks(folder) {
  const compiled = [];
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (source, filename) {
    if (!CHUNK.test(filename)) return compile.call(this, source, filename);
    const kept = join(folder, `${basename(filename, ".js")}.bin`);
    const cachedData = readWhole(kept);
    const script = new Script(Module.wrap(source), { filename, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) compiled.push({ kept, script });
    const load = script.runInThisContext();
    const require = (id) => this.require(id);
    load.call(this.exports, this.exports, require, this, filename, dirname(filename));
  };
  process.once("exit", () => {
    try {
      if (compiled.length > 0) mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const { kept, script } of compiled) write(kept, script.createCachedData());
    } catch {
      // The next start is as slow as this one.
    }
  });
}

/** V8 trusts what it is given, and damaged code ends the process: only what has its sum is given. */
const SUM_BYTES = 4;

function readWhole(file) {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const end = bytes.length - SUM_BYTES;
  const code = bytes.subarray(0, Math.max(0, end));
  return end > 0 && bytes.readUInt32LE(end) === crc32(code) ? code : undefined;
}

/** Under another name first, since two runs may write at a time. */
function write(file, code) {
  const bytes = Buffer.alloc(code.length + SUM_BYTES);
  code.copy(bytes);
  bytes.writeUInt32LE(crc32(code), code.length);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes, { mode: 0o600 });
  renameSync(draft, file);
}
