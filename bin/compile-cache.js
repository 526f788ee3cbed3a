/**
 * Caches compiled code between runs, so that a start does not compile the same source again. Node does this
 * from 22.1 on (`module.enableCompileCache`). For Node 20 this module caches the chunks of the bundle, each
 * under its file name, which contains a hash of the content.
 */
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { basename, dirname, join } = require("node:path");
const { Script } = require("node:vm");
const { crc32 } = require("node:zlib");

/** A chunk of the bundle: its name ends in a hash of its content. */
const CHUNK = /[\\/]dist[\\/]bin[\\/][\w-]+-[\w-]{8}\.js$/;

/** Does nothing with NODE_DISABLE_COMPILE_CACHE or without a cache folder. */
module.exports = function enableCompileCache(env) {
  const folder = cacheFolder(env);
  if (folder === undefined || env.NODE_DISABLE_COMPILE_CACHE) return;
  if (Module.enableCompileCache) Module.enableCompileCache(folder);
  else cacheChunks(join(folder, `${process.version}-${process.arch}`));
};

function cacheFolder({ NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME }) {
  if (NODE_COMPILE_CACHE) return NODE_COMPILE_CACHE;
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, ".cache"));
  return caches ? join(caches, "summit-reader") : undefined;
}

function cacheChunks(folder) {
  const compiled = [];
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (source, filename) {
    if (!CHUNK.test(filename)) return compile.call(this, source, filename);
    const file = join(folder, `${basename(filename, ".js")}.bin`);
    const cachedData = readIntact(file);
    const script = new Script(Module.wrap(source), { filename, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) compiled.push({ file, script });
    const load = script.runInThisContext();
    const require = (id) => this.require(id);
    load.call(this.exports, this.exports, require, this, filename, dirname(filename));
  };
  // At the end of the run, V8 has compiled the functions that the run called.
  process.once("exit", () => {
    try {
      if (compiled.length > 0) mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const { file, script } of compiled) write(file, script.createCachedData());
    } catch {
      // The next start is as slow as this one.
    }
  });
}

/** Each file ends in a checksum of its code: V8 does not check cached code, and damaged code crashes the process. */
const CHECKSUM_BYTES = 4;

function readIntact(file) {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const end = bytes.length - CHECKSUM_BYTES;
  const code = bytes.subarray(0, Math.max(0, end));
  return end > 0 && bytes.readUInt32LE(end) === crc32(code) ? code : undefined;
}

/** Writes a draft and renames it, since two runs may write the same file. */
function write(file, code) {
  const bytes = Buffer.alloc(code.length + CHECKSUM_BYTES);
  code.copy(bytes);
  bytes.writeUInt32LE(crc32(code), code.length);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes, { mode: 0o600 });
  renameSync(draft, file);
}
