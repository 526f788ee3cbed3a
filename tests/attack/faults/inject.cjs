/**
 * Makes one call to the file system fail, as a full disk or a broken one does: loaded before the program
 * with `node --require`. `SUMMIT_FAULT="write:3:ENOSPC:out"` lets the third write to a file whose path
 * contains "out" fail with ENOSPC; `short` instead of a code writes half of the bytes, then goes on.
 */
const fs = require("node:fs");

const [operation, count, code, path = ""] = (process.env.SUMMIT_FAULT ?? "").split(":");
const paths = new Map();
let left = Number(count);

if (operation) {
  wrapOpen();
  if (operation === "write") wrapWrites();
  else wrapOthers();
}

function wrapOpen() {
  const { openSync } = fs;
  fs.openSync = (file, ...rest) => {
    if (operation === "open" && isDue(file)) throw fault("open");
    const descriptor = openSync(file, ...rest);
    paths.set(descriptor, String(file));
    return descriptor;
  };
  const { open } = fs.promises;
  fs.promises.open = async (file, ...rest) => {
    if (operation === "open" && isDue(file)) throw fault("open");
    const handle = await open(file, ...rest);
    wrapHandle(handle, String(file));
    return handle;
  };
}

function wrapWrites() {
  const { writeSync } = fs;
  fs.writeSync = (descriptor, data, ...rest) => {
    if (!isDue(paths.get(descriptor))) return writeSync(descriptor, data, ...rest);
    if (code !== "short") throw fault("write");
    const bytes = typeof data === "string" ? Buffer.from(data) : data;
    const [from = 0, length = bytes.length - from, position] =
      typeof data === "string" ? [0, bytes.length, rest[0]] : rest;
    return writeSync(descriptor, bytes, from, Math.ceil(length / 2), position);
  };
}

function wrapOthers() {
  for (const name of [`${operation}Sync`]) {
    const real = fs[name];
    if (!real) continue;
    fs[name] = (first, ...rest) => {
      const file = typeof first === "number" ? paths.get(first) : first;
      if (isDue(file)) throw fault(operation);
      return real(first, ...rest);
    };
  }
  const real = fs.promises[operation];
  if (real)
    fs.promises[operation] = async (file, ...rest) => {
      if (isDue(file)) throw fault(operation);
      return real(file, ...rest);
    };
}

function wrapHandle(handle, file) {
  const names = operation === "write" ? ["write", "writeFile", "appendFile"] : [operation];
  for (const name of names) {
    const real = handle[name];
    if (typeof real !== "function") continue;
    handle[name] = async (...values) => {
      if (isDue(file) && code !== "short") throw fault(operation);
      return real.apply(handle, values);
    };
  }
}

function isDue(file) {
  if (file === undefined || !String(file).includes(path)) return false;
  left--;
  return left === 0 || (left < 0 && code !== "short" && code !== "EIO");
}

function fault(call) {
  return Object.assign(new Error(`${code}: injected, ${call}`), { code, syscall: call });
}
