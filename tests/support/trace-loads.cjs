/** Preloaded into a child process: writes the path of every module it loaded to the file SUMMIT_READER_TRACE. */
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  writeFileSync(process.env.SUMMIT_READER_TRACE, Object.keys(require.cache).join("\n"));
});
