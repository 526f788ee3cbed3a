#!/usr/bin/env node
// CommonJS, as the bundle is: Node's loader of ES modules takes a tenth of a bare start to set up.
require("./compile-cache.js")(process.env);

const cli = load("../dist/bin/main.js");
if (cli) {
  cli.run(process.argv.slice(2), cli.hostOf(process)).then((code) => {
    process.exitCode = code;
    // An interrupted batch may have left an input open that nobody reads any more.
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
