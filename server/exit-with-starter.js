/**
 * Preloaded (`--import`) into every process the starter runs: when the starter is gone, even killed, its channel closes and the
 * process ends as if asked to.
 */
if (!process.connected) process.exit(1); // the starter died while this process was still waking

process.on("disconnect", () => {
  setTimeout(() => process.exit(1), 3_000).unref();
  process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();
