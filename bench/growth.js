/** How pages of the desk slow down when there are a hundred times as many dossiers. */
import http from "node:http";
import { percentile, rounded, spread } from "./statistics.js";

const rounds = 7;
const requestsARound = 60;
const warmUp = 30;

/** Names as an officer types them: one word, two, a whole name. */
const searches = ["nguyen thi", "tran", "le van an", "minh", "pham gia bao", "hoang thu"];

/** @typedef {import("./portal.js").BenchPortal} BenchPortal */

/**
 * @param {{ small: BenchPortal, large: BenchPortal }} portals
 * @returns {Promise<Record<string, { ratio: number, low: number, high: number, rounds: object[] }>>}
 */
export async function measureGrowth({ small, large }) {
  return {
    growth_worklist: await compare(small, large, () => "/can-bo"),
    growth_search: await compare(
      small,
      large,
      (index) => `/can-bo?tim=${encodeURIComponent(searches[index % searches.length] ?? "")}`,
    ),
  };
}

/**
 * Rounds at both sizes take turns, so that whatever else the machine does is in both.
 *
 * @param {BenchPortal} small
 * @param {BenchPortal} large
 * @param {(index: number) => string} address
 */
async function compare(small, large, address) {
  const askSmall = await asker(small);
  const askLarge = await asker(large);
  await times(askSmall, address, warmUp);
  await times(askLarge, address, warmUp);
  const measured = [];
  for (let round = 0; round < rounds; round++) {
    const largeFirst = round % 2 === 1;
    /** @type {number[][]} */
    const taken = [];
    for (const ask of largeFirst ? [askLarge, askSmall] : [askSmall, askLarge])
      taken.push(await times(ask, address, requestsARound));
    const [ofSmall, ofLarge] = largeFirst ? [taken[1], taken[0]] : taken;
    const p95 = { small: percentile(ofSmall ?? [], 0.95), large: percentile(ofLarge ?? [], 0.95) };
    measured.push({ smallMs: rounded(p95.small), largeMs: rounded(p95.large), ratio: p95.large / p95.small });
  }
  const { median, low, high } = spread(measured.map(({ ratio }) => ratio));
  return { ratio: rounded(median), low: rounded(low), high: rounded(high), rounds: measured };
}

/**
 * One after the other over one connection: the time of a page, not of a queue.
 *
 * @param {BenchPortal} portal
 */
async function asker(portal) {
  const cookie = await portal.signIn("reception-a");
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  /** @param {string} path */
  return (path) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      http
        .get(portal.origin + path, { agent, headers: { cookie } }, (answer) => {
          answer.resume().once("end", () => {
            if (answer.statusCode === 200) resolve(performance.now() - began);
            else reject(new Error(`${path} answered ${answer.statusCode}`));
          });
        })
        .once("error", reject);
    });
}

/**
 * @param {(path: string) => Promise<number>} ask
 * @param {(index: number) => string} address
 * @param {number} count
 * @returns {Promise<number[]>} milliseconds
 */
async function times(ask, address, count) {
  const taken = [];
  for (let index = 0; index < count; index++) taken.push(await ask(address(index)));
  return taken;
}
