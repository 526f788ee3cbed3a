/**
 * Caches compiled code between runs, so that a start does not compile the same source again. Node does this
 * from 22.1 on (`module.enableCompileCache`). For Node 20 this module caches the chunks of the bundle, each
 * under its name and a checksum of its source.
 *
 * V8 runs cached code without looking at its source, so whoever can write the cache can run code as the user.
 * The cache is therefore used only in folders that nobody else can write.
 */
const fs = require("node:fs");
const Module = require("node:module");
const { basename, dirname, isAbsolute, join } = require("node:path");
const { Script } = require("node:vm");
const { crc32 } = require("node:zlib");

const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;

/** A chunk of the bundle: its name ends in a hash of its content. */
const CHUNK = /[\\/]dist[\\/]bin[\\/][\w-]+-[\w-]{8}\.js$/;

/** Undefined on Windows, where a user's folders are private by default. */
const userId = process.geteuid?.();

/** Does nothing with NODE_DISABLE_COMPILE_CACHE or without a private cache folder. */
module.exports = function enableCompileCache(env) {
  if (env.NODE_DISABLE_COMPILE_CACHE) return;
  const folder = cacheFolder(env);
  if (folder === undefined || !isPrivate(folder)) return;
  if (Module.enableCompileCache) Module.enableCompileCache(folder);
  else cacheChunks(join(folder, `${process.version}-${process.arch}-${packageKey()}`));
};

/** A relative path would lead into whatever folder the program runs in. */
function cacheFolder({ NODE_COMPILE_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME }) {
  if (NODE_COMPILE_CACHE) return isAbsolute(NODE_COMPILE_CACHE) ? NODE_COMPILE_CACHE : undefined;
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, ".cache"));
  return caches && isAbsolute(caches) ? join(caches, "summit-reader") : undefined;
}

/** Another version of the program has another key. An incomplete installation has none. */
function packageKey() {
  try {
    return crc32(fs.readFileSync(join(__dirname, "..", "package.json"))).toString(16);
  } catch {
    return "unknown";
  }
}

/**
 * Whether nobody but the user (and root) can write to a folder, or put another in its place. The folder itself
 * must be the user's, or not exist yet in one that is: with `sudo -E`, the home is another user's.
 */
function isPrivate(folder) {
  if (userId === undefined) return true;
  const existing = nearestExisting(folder);
  if (existing === undefined || !isOwn(fs.lstatSync(existing))) return false;
  for (let path = existing; ; path = dirname(path)) {
    if (!isSafeFolder(fs.lstatSync(path))) return false;
    if (path === dirname(path)) return true;
  }
}

/** The folder or its nearest ancestor that exists, without symbolic links. */
function nearestExisting(folder) {
  for (let path = folder; ; path = dirname(path)) {
    try {
      return fs.realpathSync(path);
    } catch (error) {
      if (error.code !== "ENOENT" || path === dirname(path)) return undefined;
    }
  }
}

const WRITABLE_BY_OTHERS = 0o022;
/** In a sticky folder such as /tmp, only owners can rename what is theirs. */
const STICKY = 0o1000;

function isSafeFolder({ uid, mode }) {
  if (uid !== userId && uid !== 0) return false;
  return (mode & WRITABLE_BY_OTHERS) === 0 || (mode & STICKY) !== 0;
}

function isOwn({ uid, mode }) {
  return uid === userId && (mode & WRITABLE_BY_OTHERS) === 0;
}

function cacheChunks(folder) {
  const compiled = [];
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (source, filename) {
    if (!CHUNK.test(filename)) return compile.call(this, source, filename);
    const name = `${basename(filename, ".js")}-${crc32(source).toString(16)}.bin`;
    const file = join(folder, name);
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
      if (compiled.length > 0) fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const { file, script } of compiled) write(file, script.createCachedData());
    } catch {
      // The next start is as slow as this one.
    }
  });
}

/** Each file ends in a checksum of its code: V8 does not check cached code, and damaged code crashes the process. */
const CHECKSUM_BYTES = 4;
/** Far more than any chunk compiles to. */
const MAX_FILE_BYTES = 2 ** 25;

function readIntact(file) {
  let bytes;
  try {
    bytes = readOwn(file);
  } catch {
    return undefined;
  }
  const end = bytes.length - CHECKSUM_BYTES;
  const code = bytes.subarray(0, Math.max(0, end));
  return end > 0 && bytes.readUInt32LE(end) === crc32(code) ? code : undefined;
}

/** Reads a regular file of the user's. Neither follows a link nor waits for a FIFO. */
function readOwn(file) {
  const descriptor = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
  try {
    const stats = fs.fstatSync(descriptor);
    const isTrusted = stats.isFile() && (userId === undefined || isOwn(stats));
    return isTrusted && stats.size <= MAX_FILE_BYTES
      ? fs.readFileSync(descriptor)
      : Buffer.alloc(0);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** Writes a draft and renames it, since two runs may write the same file. */
function write(file, code) {
  const bytes = Buffer.alloc(code.length + CHECKSUM_BYTES);
  code.copy(bytes);
  bytes.writeUInt32LE(crc32(code), code.length);
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, bytes, { mode: 0o600, flag: "wx" });
  fs.renameSync(draft, file);
}
