/** Asks the portal what legal time it is, and to move it forward. The portal owns the clock; the sandbox only asks. */
import { z } from "zod";

const clockAnswer = z.looseObject({ now: z.iso.datetime({ offset: true }) });

/** The portal's legal time (ISO with offset), or undefined when it does not answer within two seconds. */
export async function readPortalClock(portalOrigin: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${portalOrigin}/_clock`, {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(2_000),
    });
    return clockAnswer.parse(await answer.json()).now;
  } catch {
    return undefined;
  }
}

export type ClockMove = "moved" | "backwards" | "refused" | "unreachable";

/** Moves legal time to `to` (ISO with offset). */
export async function movePortalClock(portalOrigin: string, to: string): Promise<ClockMove> {
  try {
    const answer = await fetch(`${portalOrigin}/_clock`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ to }),
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    if (answer.ok) return "moved";
    return answer.status === 409 ? "backwards" : "refused";
  } catch {
    return "unreachable";
  }
}
