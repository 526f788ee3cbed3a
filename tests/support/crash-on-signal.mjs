// Preloaded into the program: SIGUSR2 makes it crash with an uncaught error.
process.on("SIGUSR2", () => {
  throw new Error("made to crash");
});
