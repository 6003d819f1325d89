/** Queue numbers of a counter: counted up by agency and local day, with or without a dossier, never with personal data. */
import { z } from "zod";
import { formatDateTime, formatTime, localDay } from "#app/calendar/local-time.ts";
import { type QrCode, qrCode } from "#app/dossiers/receipt-qr.server.ts";
import { errorsOf, type FormFailure, typedOf } from "#app/forms/read-form.ts";
import { asOfficer } from "#app/identity/as-officer.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";

type Needs = Pick<Services, "sql" | "clock">;

/** The slip's id is the form's number: sent twice it is one slip. */
const slipForm = z.object({
  slipId: z.uuid(),
  caseCode: z.preprocess(
    (value) => (typeof value === "string" ? value.replace(/\s/g, "").toUpperCase() : ""),
    z.string().max(64, { error: "assisted:error.caseCode" }),
  ),
});

/** @throws Response 422 for a form that is not ours. */
export async function issueSlip(
  services: Needs,
  viewer: OfficerViewer,
  form: FormData,
): Promise<{ slipId: string } | FormFailure> {
  const typed = typedOf(form);
  const read = slipForm.safeParse(typed);
  if (!read.success) {
    const errors = errorsOf(read.error);
    if (errors.slipId) throw new Response(null, { status: 422 });
    return { errors, typed };
  }
  const { slipId, caseCode } = read.data;
  // A case code tells nobody anything that tracking does not tell everybody (decisions 12, 13).
  const [dossier] = caseCode
    ? await services.sql<{ id: string }[]>`select id from dossiers where case_code = ${caseCode}`
    : [];
  if (caseCode && !dossier) return { errors: { caseCode: "assisted:error.caseCode" }, typed };
  await writeSlip(services, viewer, { slipId, dossierId: dossier?.id ?? null });
  return { slipId };
}

/**
 * One number after the other: whoever counts holds the agency's day for that moment, so that many counters at once get neither a number
 * twice nor an error. A failure leaves a gap at most.
 */
async function writeSlip(
  { sql, clock }: Needs,
  { id: officerId, agencyId }: OfficerViewer,
  { slipId, dossierId }: { slipId: string; dossierId: string | null },
): Promise<void> {
  const at = await clock.now();
  const day = localDay(at);
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended(${`queue_slips ${agencyId} ${day}`}, 0))`;
    const [known] = await tx<{ agencyId: string }[]>`
      select agency_id as "agencyId" from queue_slips where id = ${slipId}`;
    if (known && known.agencyId !== agencyId) throw new Response(null, { status: 422 });
    if (known) return;
    await tx`
      insert into queue_slips (id, agency_id, day, number, dossier_id, issued_by, issued_at)
      select ${slipId}, ${agencyId}, ${day}, coalesce(max(number), 0) + 1, ${dossierId}, ${officerId}, ${at}
      from queue_slips where agency_id = ${agencyId} and day = ${day}`;
  });
}

export type Slip = {
  number: number;
  agency: string;
  at: string;
  caseCode: string | null;
  /** Leads to the tracking page. */
  qr: QrCode | undefined;
};

/** @throws Response 404 for a slip of another agency. */
export async function getSlip(
  services: Pick<Services, "sql" | "env">,
  viewer: OfficerViewer,
  slipId: string,
): Promise<Slip> {
  if (!z.uuid().safeParse(slipId).success) throw new Response(null, { status: 404 });
  const [row] = await services.sql<{ number: number; agency: string; at: Date; caseCode: string | null }[]>`
    select s.number, a.name as agency, s.issued_at as at, d.case_code as "caseCode"
    from queue_slips s join agencies a on a.id = s.agency_id left join dossiers d on d.id = s.dossier_id
    where s.id = ${slipId} and s.agency_id = ${viewer.agencyId}`;
  if (!row) throw new Response(null, { status: 404 });
  const { at, ...slip } = row;
  const address = `${services.env.PUBLIC_ORIGIN}/tra-cuu/${row.caseCode}`;
  return { ...slip, at: formatDateTime(at), qr: row.caseCode ? qrCode(address) : undefined };
}

export type SlipLine = { id: string; number: number; time: string; caseCode: string | null };

/** The last numbers of today, the newest first. */
export async function listSlips({ sql, clock }: Needs, viewer: OfficerViewer): Promise<SlipLine[]> {
  const day = localDay(await clock.now());
  const rows = await asOfficer(
    { sql },
    viewer,
    (tx) =>
      // The code of a dossier in which the agency has no part is on the slip and not on the list.
      tx<{ id: string; number: number; at: Date; caseCode: string | null }[]>`
      select s.id, s.number, s.issued_at as at, d.case_code as "caseCode" from queue_slips s left join dossiers d on d.id = s.dossier_id
      where s.agency_id = ${viewer.agencyId} and s.day = ${day} order by s.number desc limit 50`,
  );
  return rows.map(({ at, ...row }) => ({ ...row, time: formatTime(at) }));
}
