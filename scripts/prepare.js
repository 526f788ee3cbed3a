/** Runs on `npm install` in a clone: builds, or says in one line why it did not. Never fails an install for want of tools. */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

function has(name) {
  try {
    require.resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

const missing = ["typescript", "rolldown"].filter((name) => !has(name));
if (missing.length > 0) {
  console.log(`summit-reader: not built, because ${missing.join(" and ")} is not installed`);
} else {
  await import("./build.js");
}
