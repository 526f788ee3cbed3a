#!/usr/bin/env node
// CommonJS, like the bundle: setting up Node's loader of ES modules takes a tenth of a bare start.
require("./compile-cache.js")(process.env);

const cli = load("../dist/bin/main.js");
if (cli) {
  cli.run(process.argv.slice(2), cli.hostOf(process)).then((code) => {
    process.exitCode = code;
    // An interrupted batch may leave an input open that nothing reads any more.
    if (code === 130) process.exit();
  });
} else {
  process.stderr.write("summit-reader: not built: run npm install in its folder\n");
  process.exitCode = 70;
}

function load(file) {
  try {
    return require(file);
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
  }
}
