/**
 * `npm start` and `npm run dev` (`--dev`): everything the portal needs, on one machine, with nothing but Node and npm installed.
 *
 * This file only looks at the Node version, so that an old one gets a clear word and not a syntax error from the files behind it.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `The portal needs Node 20.19 or newer; this is ${process.versions.node}. Get one at https://nodejs.org`,
  );
  process.exit(1);
}
const { startPortal } = await import("./starter.js");
await startPortal({ dev: process.argv.includes("--dev") });

export {};
