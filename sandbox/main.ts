/** The sandbox process: settings in, servers up, a clean stop when asked or when its starter is gone. */
import { startSandbox } from "./sandbox.ts";
import { readSettings } from "./settings.ts";

try {
  const sandbox = await startSandbox(readSettings(process.env));
  console.log(`sandbox ${sandbox.origin} (mail on port ${sandbox.smtpPort})`);
  process.send?.("serving");

  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await sandbox.stop();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Started with a channel to a parent: when the parent dies, nobody would stop us.
  if (process.connected) process.on("disconnect", stop);
} catch (error) {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  const taken =
    code === "EADDRINUSE" && `Port ${port} is taken; set SANDBOX_PORT or SANDBOX_SMTP_PORT to a free one.`;
  console.error(taken || message);
  process.exit(1);
}
