/** The family's page of granted money: how each sum stands, and for what came back where it shall go now. */
import { mayNow } from "#app/identity/policy.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { readPayoutLines } from "./payout-lines.server.ts";
import type { PayoutLine } from "./payout-lines.ts";

export type ReceiveMoneyPage = {
  caseCode: string;
  procedure: string;
  subjectName: string;
  agency: { name: string; address: string; openingHours: string };
  /** `choose`: the family says now where it shall go. */
  payouts: (PayoutLine & { choose: boolean })[];
};

export async function getReceiveMoneyPage(
  services: Pick<Services, "sql" | "kinds">,
  viewer: CitizenViewer,
  dossier: { id: string; caseCode: string; procedure: string },
): Promise<ReceiveMoneyPage> {
  const [lines, [row]] = await Promise.all([
    readPayoutLines(services, dossier.id),
    services.sql<{ subjectName: string; agency: ReceiveMoneyPage["agency"] }[]>`
      select d.subject_name as "subjectName", jsonb_build_object('name', a.name, 'address', a.address, 'openingHours', a.opening_hours) as agency
      from dossiers d join agencies a on a.id = d.intake_agency_id where d.id = ${dossier.id}`,
  ]);
  if (!row) throw new Error(`No dossier ${dossier.id}`);
  const payouts = await Promise.all(
    lines.map(async (line) => {
      const events = line.state === "waitingAccount" ? await mayNow(services, viewer, line.id) : [];
      return { ...line, choose: events.some(({ type }) => type === "payout.chooseWay") };
    }),
  );
  const { caseCode, procedure } = dossier;
  return { caseCode, procedure, ...row, payouts };
}
