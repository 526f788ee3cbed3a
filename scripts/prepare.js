/**
 * npm's `prepare` script: builds after `npm install` in a clone. Without the development tools it prints why
 * not, and never fails the install.
 */
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
