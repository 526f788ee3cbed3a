#!/usr/bin/env node
import module from "node:module";

module.enableCompileCache?.();

const cli = await import("../dist/bin/main.js").catch((error) => {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
});

// The global, since importing node:process opens all three standard streams.
const { process } = globalThis;
if (cli) {
  process.exitCode = await cli.run(process.argv.slice(2), cli.worldOf(process));
  // An interrupted batch may have left an input open that nobody reads any more.
  if (process.exitCode === 130) process.exit();
} else {
  process.stderr.write("summit-reader: not built: run npm install in its folder\n");
  process.exitCode = 70;
}
