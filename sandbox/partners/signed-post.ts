/** A partner's own call to the portal: JSON, signed over the raw body. */
import { createHmac } from "node:crypto";

export const signBody = (body: string, secret: string) =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

/** True when the portal has taken it. */
export async function postSigned(url: string, secret: string, message: unknown, stop: AbortSignal) {
  const body = JSON.stringify(message);
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "x-signature": signBody(body, secret) },
      body,
      redirect: "manual",
      signal: AbortSignal.any([stop, AbortSignal.timeout(10_000)]),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
