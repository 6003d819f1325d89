/** Mail over SMTP. The message id is made from the request, so that a repeated send is the same message to the receiver. */
import { createTransport, type Transporter } from "nodemailer";
import type { PartnerAnswer } from "#app/registries/partner-client.server.ts";
import type { Services } from "#app/services.server.ts";

const kept = new Map<string, Transporter>();

export type Mail = { id: string; to: string; subject: string; text: string };

/** A server that is down means `later`; an address it refuses means `failed`. */
export async function sendMail(
  { env }: Pick<Services, "env">,
  { id, to, subject, text }: Mail,
): Promise<PartnerAnswer> {
  let transport = kept.get(env.SMTP_URL);
  if (!transport) {
    transport = createTransport(env.SMTP_URL, { connectionTimeout: 5_000, socketTimeout: 10_000 });
    kept.set(env.SMTP_URL, transport);
  }
  try {
    await transport.sendMail({
      from: env.MAIL_FROM,
      to,
      subject,
      text,
      messageId: `<${id}@${new URL(env.PUBLIC_ORIGIN).hostname}>`,
    });
    return { kind: "accepted", result: {} };
  } catch (error) {
    const code = error instanceof Error && "responseCode" in error ? Number(error.responseCode) : 0;
    return code >= 500 ? { kind: "failed", error: `smtp ${code}` } : { kind: "later", error: `smtp ${code}` };
  }
}
