/** What came over the wire from the portal, headers included: bytes by address. */
import type { CDPSession, Page } from "@playwright/test";

export type Weight = { total: () => number /** Heaviest first, for a failing test. */; table: () => string };

/** Counts from now on. */
export async function weigh(page: Page): Promise<Weight> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const addresses = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, response }) => addresses.set(requestId, response.url));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId) ?? "";
    if (!address.startsWith(process.env.E2E_ORIGIN ?? "none")) return;
    const { pathname } = new URL(address);
    bytes.set(pathname, (bytes.get(pathname) ?? 0) + encodedDataLength);
  });
  return {
    total: () => [...bytes.values()].reduce((sum, one) => sum + one, 0),
    table: () =>
      [...bytes]
        .sort(([, one], [, other]) => other - one)
        .map(([address, size]) => `${size} ${address}`)
        .join("\n"),
  };
}
