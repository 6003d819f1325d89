/**
 * The `askConfirmation` effect: a VNeID notice to the person whose consent is needed, with the address to answer at.
 *
 * A request filed at night waits for the morning; the person's list of dossiers shows it at once.
 */
import { z } from "zod";
import { ask, byHttp } from "#app/registries/ask.server.ts";
import { operations } from "#app/registries/operations.ts";
import type { Services } from "#app/services.server.ts";
import { translator } from "#app/texts/i18n.server.ts";
import type { Job } from "#app/workflow/effect-job.ts";
import { opensAt } from "./notice-rules.ts";
import { getNoticeSettings } from "./notice-settings.server.ts";
import { noticeSet } from "./told.server.ts";

const Params = z.object({ requestId: z.uuid() });

export async function askConfirmation(services: Services, job: Job): Promise<void> {
  const { requestId } = Params.parse(job.payload.params);
  const [asked] = await services.sql<{ personal_id: string; case_code: string; procedure: string }[]>`
    select r.personal_id, d.case_code, d.procedure from confirmation_requests r join dossiers d on d.id = r.dossier_id where r.id = ${requestId}`;
  if (!asked) throw new Error(`No confirmation request ${requestId}`);
  const t = translator("vi");
  const set = noticeSet(services, asked.procedure);
  const settings = await getNoticeSettings(services);
  const words = { caseCode: asked.case_code };
  const body = {
    personalId: asked.personal_id,
    kind: "consent",
    title: t(`${set}:confirmation.asked.subject`, words),
    text: t(`${set}:confirmation.asked.notice`, words),
    url: `${services.env.PUBLIC_ORIGIN}/xac-nhan/${requestId}`,
  };
  await ask(services, {
    job,
    component: "confirmations",
    partner: "vneid",
    operation: "sendVneidNotice",
    notBefore: opensAt(await services.clock.now(), "vneid", "confirmation.asked", settings),
    send: byHttp(services, operations.sendVneidNotice ?? "", body, job.payload.workflowId),
  });
}
