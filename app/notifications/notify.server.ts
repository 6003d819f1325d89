/**
 * The `notify` effect: the portal's own inbox always, SMS and mail where the person gave an address.
 *
 * One row per event and channel, so that each is sent once; SMS carry no personal data (lifecycle §10).
 */
import { uuidv7 } from "uuidv7";
import { z } from "zod";
import { ask, byHttp } from "#app/registries/ask.server.ts";
import { operations } from "#app/registries/operations.ts";
import type { Services } from "#app/services.server.ts";
import { translator } from "#app/texts/i18n.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { sendMail } from "./mail.server.ts";

const Params = z.object({
  to: z.enum(["applicant", "agency"]),
  text: z.string(),
  component: z.string().optional(),
});
type Channel = "inbox" | "sms" | "mail" | "agency";
type Told = { caseCode: string; phone: string | null; email: string | null; language: "vi" | "en" };

/** May run twice. */
export async function notify(services: Services, job: Job): Promise<void> {
  const { to, text, component } = Params.parse(job.payload.params);
  const dossierId = job.payload.workflowId;
  const [told] = await services.sql<Told[]>`select d.case_code as "caseCode", c.phone, c.email, c.language
    from dossiers d join citizens c on c.id = d.applicant_id where d.id = ${dossierId}`;
  if (!told) throw new Error(`No dossier ${dossierId}`);
  const channels: Channel[] =
    to === "agency"
      ? ["agency"]
      : ["inbox", ...(told.phone ? (["sms"] as const) : []), ...(told.email ? (["mail"] as const) : [])];
  const now = await services.clock.now();
  await services.sql`insert into notifications ${services.sql(
    channels.map((channel) => ({
      id: uuidv7(),
      dossier_id: dossierId,
      effect_key: job.key,
      channel,
      text,
      component: component ?? null,
      status: channel === "sms" || channel === "mail" ? "queued" : "sent",
      created_at: now,
    })),
  )} on conflict (effect_key, channel) do nothing`;
  if (channels.includes("sms")) await send(services, job, "sms", told, text);
  if (channels.includes("mail")) await send(services, job, "mail", told, text);
}

async function send(
  services: Services,
  job: Job,
  channel: "sms" | "mail",
  told: Told,
  text: string,
): Promise<void> {
  const t = translator(told.language);
  const link = `${services.env.PUBLIC_ORIGIN}/ho-so/${told.caseCode}`;
  const words = { caseCode: told.caseCode, link };
  const { answer } = await ask(services, {
    job,
    component: channel,
    partner: channel,
    operation: channel === "sms" ? "sendSms" : "sendMail",
    part: channel,
    send:
      channel === "sms"
        ? byHttp(
            services,
            operations.sendSms ?? "",
            { to: told.phone, text: t(`notices:${text}.sms`, words) },
            job.payload.workflowId,
          )
        : (requestId) =>
            sendMail(services, {
              id: requestId,
              to: told.email ?? "",
              subject: t(`notices:${text}.subject`, words),
              text: t(`notices:${text}.mail`, words),
            }),
  });
  if (answer.kind === "later") return;
  const status = answer.kind === "accepted" ? "sent" : "failed";
  await services.sql`update notifications set status = ${status}, sent_at = ${await services.clock.now()}
    where effect_key = ${job.key} and channel = ${channel} and status = 'queued'`;
}
