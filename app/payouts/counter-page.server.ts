/** The counter's page of granted money: what lies there in cash for a family, and the receipt of what was just paid. */
import { recordAccess } from "#app/dossiers/access-log.server.ts";
import { mayNow } from "#app/identity/may-now.server.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { readPayoutLines } from "./payout-lines.server.ts";
import type { PayoutLine } from "./payout-lines.ts";

export type PayOutPage = {
  procedure: string;
  subjectName: string;
  agencyName: string;
  /** Sums that this officer pays out now. */
  payable: PayoutLine[];
  /** The sum just paid, with its receipt. */
  paid: PayoutLine | null;
};

/** This officer's desk pays out cash for the dossier now. */
export async function paysOut(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  lines: readonly PayoutLine[],
): Promise<boolean> {
  return (await payableOf(services, viewer, lines)).length > 0;
}

async function payableOf(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  lines: readonly PayoutLine[],
): Promise<PayoutLine[]> {
  const asked = await Promise.all(
    lines
      .filter(({ state }) => state === "atCounter")
      .map(async (line) => {
        const events = await mayNow(services, viewer, line.id);
        return events.some(({ type }) => type === "payout.payCash") ? [line] : [];
      }),
  );
  return asked.flat();
}

type Asked = { paidId: string | null; requestId: string };

/** Reads the page and records that receivers' names were looked up. `paidId`: the sum that was just paid. */
export async function getPayOutPage(
  services: Pick<Services, "sql" | "kinds">,
  viewer: OfficerViewer,
  dossier: { id: string; procedure: string },
  { paidId, requestId }: Asked,
): Promise<PayOutPage> {
  const [lines, [row]] = await Promise.all([
    readPayoutLines(services, dossier.id),
    services.sql<{ subjectName: string; agencyName: string }[]>`
      select d.subject_name as "subjectName", a.name as "agencyName" from dossiers d join agencies a on a.id = d.intake_agency_id
      where d.id = ${dossier.id}`,
  ]);
  if (!row) throw new Error(`No dossier ${dossier.id}`);
  const payable = await payableOf(services, viewer, lines);
  const paid =
    lines.find(({ id, state, way }) => id === paidId && state === "paid" && way === "cash") ?? null;
  if (payable.length > 0 || paid)
    await recordAccess(services, {
      ...{ viewer, purpose: "process", rule: "payout.payCash", requestId },
      ...{ fields: ["payout.receiver"], dossierIds: [dossier.id] },
    });
  return { procedure: dossier.procedure, ...row, payable, paid };
}
