/**
 * Signs several decisions in one go: each is a decision of its own through the door, so that one that fails harms no other.
 *
 * Only what this signer has looked at as it is now is signed, and nothing that two persons have to confirm reason by reason.
 */
import { z } from "zod";
import { sendDecision } from "../dossiers/decide.server.ts";
import type { DossierHead } from "../dossiers/dossier-head.server.ts";
import { asOfficer } from "../identity/as-officer.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import type { Translate } from "../texts/texts.tsx";
import { readLooks } from "./looks.server.ts";
import { signAtMost } from "./sign-list.server.ts";
import type { SignedRow, SignOutcome } from "./sign-types.ts";

type Needs = Pick<Services, "sql" | "clock" | "kinds" | "log">;
type Picked = { dossierId: string; component: string; seq: number };

const Pick = z
  .string()
  .regex(/^[0-9a-f-]{36}\/\w{1,64}\/\d{1,9}$/)
  .transform((text): Picked => {
    const [dossierId = "", component = "", seq] = text.split("/");
    return { dossierId, component, seq: Number(seq) };
  });
const Posted = z.object({ commandId: z.uuid(), picks: z.array(Pick).max(signAtMost) });

/** @throws Response 400 for a form that is not ours. */
export async function signSeveral(
  services: Needs,
  viewer: OfficerViewer,
  form: FormData,
  t: Translate,
): Promise<SignedRow[]> {
  const read = Posted.safeParse({ commandId: form.get("commandId"), picks: form.getAll("pick") });
  if (!read.success) throw new Response(null, { status: 400 });
  const { commandId, picks } = read.data;
  const ids = [...new Set(picks.map(({ dossierId }) => dossierId))];
  const [parts, looked] = await Promise.all([
    asOfficer(
      services,
      viewer,
      (sql) => sql<Part[]>`
        select c.dossier_id as "dossierId", c.component, c.sensitive, d.case_code as "caseCode", d.procedure, d.draft_id as "draftId",
          d.subject_name as "subjectName"
        from dossier_components c join dossiers d on d.id = c.dossier_id
        where c.dossier_id = any(${ids}) and c.agency_id = ${viewer.agencyId}`,
    ),
    readLooks(services, viewer, ids),
  ]);
  const rows: SignedRow[] = [];
  for (const pick of picks) {
    const part = parts.find((one) => one.dossierId === pick.dossierId && one.component === pick.component);
    // Not this agency's: nothing is said about it.
    if (!part) continue;
    const outcome = looked(pick) ? await signOne(services, viewer, part, { ...pick, commandId }, t) : "look";
    const href = `/can-bo/ho-so/${part.caseCode}`;
    const { caseCode, subjectName: subject } = part;
    rows.push({ key: `${pick.dossierId}/${pick.component}`, caseCode, subject, outcome, href });
  }
  return rows;
}

type Part = Omit<DossierHead, "id"> & {
  dossierId: string;
  component: string;
  sensitive: string[];
  caseCode: string;
  subjectName: string;
};

async function signOne(
  services: Needs,
  viewer: OfficerViewer,
  { dossierId: id, procedure, draftId, sensitive }: Part,
  { component, seq, commandId }: Picked & { commandId: string },
  t: Translate,
): Promise<SignOutcome> {
  if (sensitive.length > 0) return "sensitive";
  const decision = {
    commandId: `${commandId}:${id}:${component}`,
    ...{ event: { type: "part.sign", component }, notes: [], expected: { component, seq } },
  };
  try {
    const sent = await sendDecision(services, viewer, { id, procedure, draftId }, decision, t);
    if ("done" in sent) return "signed";
    return sent.held ? "held" : "changed";
  } catch (error) {
    if (error instanceof Response && error.status === 403) return "notAllowed";
    services.log.error({ dossierId: id, component, err: error }, "a signature among several failed");
    return "error";
  }
}
