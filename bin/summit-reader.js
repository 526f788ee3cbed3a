#!/usr/bin/env node
import module from "node:module";
import process from "node:process";

module.enableCompileCache?.();

const cli = await import("../dist/bin/main.js").catch((error) => {
  if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
});

if (cli) {
  process.exitCode = await cli.run(process.argv.slice(2), cli.worldOf(process));
} else {
  process.stderr.write("summit-reader: not built: run npm install in its folder\n");
  process.exitCode = 70;
}
