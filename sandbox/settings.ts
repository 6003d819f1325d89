/** The sandbox's settings, read once from the environment; a wrong one stops the process and is named. */
import { join } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);
const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);

const environment = z.object({
  SANDBOX_PORT: port.default(4000),
  SANDBOX_SMTP_PORT: port.optional(),
  SANDBOX_ORIGIN: origin.optional(),
  PORTAL_ORIGIN: origin.default("http://localhost:3000"),
  DATA_DIR: z.string().min(1).default(".data"),
  PARTNER_TOKEN: z.string().min(8).default("sandbox-partner-token"),
  CARRIER_SECRET: z.string().min(8).default("sandbox-carrier-secret"),
  PAYMENT_SECRET: z.string().min(8).default("sandbox-payment-secret"),
  TREASURY_SECRET: z.string().min(8).default("sandbox-treasury-secret"),
  SMS_SECRET: z.string().min(8).default("sandbox-sms-secret"),
  VNEID_SECRET: z.string().min(8).default("sandbox-vneid-secret"),
});

export type Settings = ReturnType<typeof readSettings>;

/** Reads and completes the settings. Throws an Error that names every bad variable. An empty variable counts as unset. */
export function readSettings(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const read = environment.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Sandbox settings are wrong: ${problems.join("; ")}`);
  }
  const { data } = read;
  return {
    port: data.SANDBOX_PORT,
    smtpPort: data.SANDBOX_SMTP_PORT ?? (data.SANDBOX_PORT === 0 ? 0 : data.SANDBOX_PORT + 25),
    origin: data.SANDBOX_ORIGIN ?? `http://localhost:${data.SANDBOX_PORT}`,
    portalOrigin: data.PORTAL_ORIGIN,
    booksDir: join(data.DATA_DIR, "sandbox"),
    partnerToken: data.PARTNER_TOKEN,
    carrierSecret: data.CARRIER_SECRET,
    paymentSecret: data.PAYMENT_SECRET,
    treasurySecret: data.TREASURY_SECRET,
    reportSecrets: { sms: data.SMS_SECRET, vneid: data.VNEID_SECRET },
  };
}
