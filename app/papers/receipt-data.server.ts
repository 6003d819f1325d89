/** Data of the receipt (Mẫu 01): what was handed in, who works on it until when, how results come, what it costs. */
import { localDay } from "#app/calendar/local-time.ts";
import { priceFees } from "#app/dossiers/fees.server.ts";
import type { Filed } from "#app/dossiers/filed.server.ts";
import { namesIn } from "#app/registries/names-in.server.ts";
import type { Services } from "#app/services.server.ts";
import type { IssuingEvent } from "./common-data.server.ts";
import type { ReceiptData } from "./paper-data.ts";
import { latest, partLimits } from "./part-limits.server.ts";

type Needs = Pick<Services, "sql">;

export async function receiptData(services: Needs, filed: Filed, event: IssuingEvent): Promise<ReceiptData> {
  const [limits, papers, fees, results] = await Promise.all([
    partLimits(services, filed, event),
    attachedPapers(services, filed, event.at),
    feeLines(services, filed, event),
    resultPlaces(services, filed, event),
  ]);
  return {
    form: "Mẫu 01",
    receivedAt: event.submittedAt.toISOString(),
    acceptedAt: event.at.toISOString(),
    dueAt: latest(limits.map(({ due }) => due))?.toISOString() ?? null,
    parts: limits.map(({ component, days, due }) => ({
      component,
      agency: filed.parts[component]?.agencyName ?? "",
      days,
      dueAt: due.toISOString(),
    })),
    papers,
    results,
    fees,
    total: fees.reduce((sum, line) => sum + line.sum, 0),
    payment: event.context.payment?.state ?? null,
  };
}

/** In the order of the procedure's papers, as they were when the dossier was accepted. */
async function attachedPapers(
  { sql }: Needs,
  { id, procedure }: Filed,
  at: Date,
): Promise<ReceiptData["papers"]> {
  const rows = await sql<{ paper: string; files: number }[]>`
    select a.paper, count(*)::int as files from attachments a join dossiers d on d.draft_id = a.draft_id
    where d.id = ${id} and a.uploaded_at <= ${at} and (a.superseded_at is null or a.superseded_at > ${at}) group by a.paper`;
  const order = procedure.papers.map((row) => row.id);
  return rows
    .toSorted((a, b) => order.indexOf(a.paper) - order.indexOf(b.paper))
    .map(({ paper, files }) => ({
      label: procedure.papers.find((row) => row.id === paper)?.label ?? null,
      files,
    }));
}

async function feeLines(
  services: Needs,
  { id, procedure, answers }: Filed,
  { context, ruleVersion, submittedAt }: IssuingEvent,
): Promise<ReceiptData["fees"]> {
  const day = localDay(submittedAt);
  const lines = (procedure.fees?.(answers, ruleVersion, day) ?? []).filter(
    ({ component }) => context.parts[component] && context.parts[component]?.verdict !== "notApplicable",
  );
  const rows = await services.sql<{ component: string; province: string }[]>`
    select c.component, a.province_code as province from dossier_components c join agencies a on a.id = c.agency_id where c.dossier_id = ${id}`;
  const provinces = Object.fromEntries(rows.map(({ component, province }) => [component, province]));
  return (await priceFees(services, lines, provinces, day)).map(({ label, count, each, sum, exempt }) => ({
    ...{ label, count, each, sum },
    exempt: exempt?.text ?? null,
  }));
}

/** Paper results lie at the desk that received the dossier (ADR 4); electronic ones come to the account. */
async function resultPlaces(
  services: Needs,
  filed: Filed,
  { context }: IssuingEvent,
): Promise<ReceiptData["results"]> {
  const names = await namesIn(services, filed.answers);
  const { delivery } = filed;
  const post = delivery
    ? [delivery.receiver, delivery.phone, delivery.detail, names[delivery.wardCode] ?? ""]
        .filter(Boolean)
        .join(", ")
    : null;
  const desk = filed.parts.intake?.agencyName ?? null;
  const order = filed.procedure.components.flatMap(({ results }) => results);
  return Object.entries(context.results)
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, { channel }]) => ({
      ...{ id, channel },
      place: channel === "post" ? post : channel === "counter" ? desk : null,
    }));
}
