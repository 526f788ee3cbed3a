// Loaded before the program: SIGUSR2 makes it crash with an error that nobody catches.
process.on("SIGUSR2", () => {
  throw new Error("made to crash");
});
