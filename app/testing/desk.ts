/** An officer's desk for integration tests: opens the page of an act, fills it in and posts it, as a browser without script would. */
import { randomUUID } from "node:crypto";
import { decide } from "../dossiers/decide.server.ts";
import { actOn, shapes } from "../dossiers/decide-form.server.ts";
import { getDecisionPage } from "../dossiers/decide-page.server.ts";
import type { Act, DecisionPage } from "../dossiers/officer-dossier-types.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import { translator } from "../texts/i18n.server.ts";
import { officerActor, type TestPortal } from "./test-portal.ts";

export type DeskDossier = { id: string; procedure: string; draftId: string };
export type Fields = readonly (readonly [string, string])[];

/** The seeded officer with this code. */
export async function officerViewer(portal: TestPortal, code: string): Promise<OfficerViewer> {
  const { id, agencyId, roles } = await officerActor(portal, code);
  return { kind: "officer", id, code, name: code, agencyId, roles };
}

/** Head of a dossier as the policy hands it to a use case. */
export async function dossierHead(portal: TestPortal, id: string) {
  const [row] = await portal.sql<
    (DeskDossier & { caseCode: string; applicantId: string; submittedAt: Date })[]
  >`
    select id, case_code as "caseCode", procedure, draft_id as "draftId", applicant_id as "applicantId", submitted_at as "submittedAt"
    from dossiers where id = ${id}`;
  if (!row) throw new Error(`No dossier ${id}`);
  return row;
}

export function actOf(type: string, component = "intake"): Act {
  const shape = shapes[type];
  if (!shape) throw new Error(`No form for ${type}`);
  return { type, component, shape };
}

/** The act as the dossier's procedure has it: a part may grant money. */
const onDossier = (portal: TestPortal, { procedure }: DeskDossier, act: Act): Act =>
  actOn(portal.kinds(procedure).components, act.type, act.component) ?? act;

export const deskPage = async (
  portal: TestPortal,
  code: string,
  dossier: DeskDossier,
  act: Act,
  province?: string,
): Promise<DecisionPage> => {
  const viewer = await officerViewer(portal, code);
  return getDecisionPage(
    portal,
    viewer,
    dossier,
    onDossier(portal, dossier, act),
    translator("vi"),
    province ? { province } : {},
  );
};

/** `confirmed`: the officer has seen what the family will read; `seen`: the page as it was opened before. */
export async function postAct(
  portal: TestPortal,
  code: string,
  dossier: DeskDossier,
  asked: Act,
  fields: Fields = [],
  more: { confirmed?: boolean; seq?: number; commandId?: string; province?: string } = {},
) {
  const viewer = await officerViewer(portal, code);
  const t = translator("vi");
  const act = onDossier(portal, dossier, asked);
  const page = await getDecisionPage(
    portal,
    viewer,
    dossier,
    act,
    t,
    more.province ? { province: more.province } : {},
  );
  const form = new FormData();
  form.append("commandId", more.commandId ?? randomUUID());
  form.append("seq", String(more.seq ?? page.seq));
  if (more.confirmed ?? true) form.append("confirmed", "yes");
  for (const [name, value] of fields) form.append(name, value);
  return decide(portal, viewer, dossier, { act, page, form }, t);
}
