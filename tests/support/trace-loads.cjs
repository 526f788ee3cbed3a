/** Preloaded into a child process: writes the file of every module that it loaded to SUMMIT_READER_TRACE. */
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  writeFileSync(process.env.SUMMIT_READER_TRACE, Object.keys(require.cache).join("\n"));
});
