/**
 * Settings, read once at start. A missing or malformed one stops the process with its name.
 *
 * In sandbox mode (`SANDBOX=1`) the outside world has known addresses and secrets; elsewhere each must be given.
 */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { isAgencyCode } from "#machines/kernel/identifiers/codes.ts";
import { certificatesOf } from "./papers/signing/certificates.ts";

const sandboxOrigin = z.url({ protocol: /^https?$/ }).default("http://localhost:4000");
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);
const secret = z.string().min(16);

const Env = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  PUBLIC_ORIGIN: origin,
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  SESSION_SECRETS: z
    .string()
    .transform((secrets) => secrets.split(","))
    .pipe(z.array(z.string().min(32)).min(1)),
  SANDBOX: z
    .enum(["0", "1"])
    .default("0")
    .transform((flag) => flag === "1"),
  PORTAL_CLOCK: z.iso.datetime({ offset: true }).optional(),
  CASE_CODE_UNIT: z
    .string()
    .refine(isAgencyCode, { error: "an agency's code such as G00.00.00" })
    .default("G00.00.00"),
  TRUSTED_PROXIES: z.string().optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  OIDC_ISSUER: z.url(),
  OIDC_CITIZEN_CLIENT_ID: z.string().min(1),
  OIDC_CITIZEN_CLIENT_SECRET: secret,
  OIDC_OFFICER_CLIENT_ID: z.string().min(1),
  OIDC_OFFICER_CLIENT_SECRET: secret,
  PARTNER_ORIGIN: z.url({ protocol: /^https?$/ }),
  PARTNER_TOKEN: secret,
  /** PEM file of the roots that signatures must lead to; in the sandbox its authority is asked. */
  SIGNING_TRUST: z
    .string()
    .refine(holdsCertificates, { error: "a readable PEM file with certificates" })
    .optional(),
  CARRIER_SECRET: secret,
  /** The carrier's public page about a parcel; `{item}` stands for its number. Without it no page is named. */
  CARRIER_TRACKING_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.includes("{item}"), { error: "an address with {item} in it" })
    .optional(),
  /** Where families are sent to pay, and the key of the platform's signatures. */
  PAYMENT_ORIGIN: origin,
  PAYMENT_SECRET: secret,
  /** Key of the signatures of the treasury that pays families. */
  TREASURY_SECRET: secret,
  SMS_SECRET: secret,
  VNEID_SECRET: secret,
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.email().default("khong-tra-loi@dichvucong.example"),
});
export type Env = z.output<typeof Env>;

/** What the sandbox answers to: used only with `SANDBOX=1`, and only where nothing else is set. */
function sandboxSettings(source: Record<string, string | undefined>): Record<string, string> {
  const at = sandboxOrigin.parse(source.SANDBOX_ORIGIN || undefined);
  return {
    OIDC_ISSUER: `${at}/vneid`,
    OIDC_CITIZEN_CLIENT_ID: "portal-citizen",
    OIDC_CITIZEN_CLIENT_SECRET: "sandbox-citizen-secret",
    OIDC_OFFICER_CLIENT_ID: "portal-officer",
    OIDC_OFFICER_CLIENT_SECRET: "sandbox-officer-secret",
    PARTNER_ORIGIN: at,
    PARTNER_TOKEN: "sandbox-partner-token",
    CARRIER_SECRET: "sandbox-carrier-secret",
    CARRIER_TRACKING_URL: `${at}/buu-chinh/{item}`,
    PAYMENT_ORIGIN: at,
    PAYMENT_SECRET: "sandbox-payment-secret",
    TREASURY_SECRET: "sandbox-treasury-secret",
    SMS_SECRET: "sandbox-sms-secret",
    VNEID_SECRET: "sandbox-vneid-secret",
    SMTP_URL: `smtp://localhost:${source.SANDBOX_SMTP_PORT ?? Number(new URL(at).port || 4000) + 25}`,
  };
}

/** @throws Error that names every wrong setting, one a line. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = Env.safeParse(given.SANDBOX === "1" ? { ...sandboxSettings(given), ...given } : given);
  if (!result.success) throw new Error(`Settings are wrong:\n${z.prettifyError(result.error)}`);
  if (result.data.PORTAL_CLOCK && !result.data.SANDBOX)
    throw new Error("Settings are wrong:\nPORTAL_CLOCK needs SANDBOX=1");
  if (!result.data.SIGNING_TRUST && !result.data.SANDBOX)
    throw new Error("Settings are wrong:\nSIGNING_TRUST is needed outside the sandbox");
  return result.data;
}

function holdsCertificates(path: string): boolean {
  try {
    return certificatesOf(readFileSync(path, "utf8")).length > 0;
  } catch {
    return false;
  }
}
