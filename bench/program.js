/** Runs a program to its end, its words on our error output: results alone go to the output. */
import { spawn } from "node:child_process";
import { root } from "../server/places.js";

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<void>}
 * @throws {Error} when it ends badly
 */
export async function runProgram(command, args, env = process.env) {
  const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", 2, "inherit"] });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}.`);
}
