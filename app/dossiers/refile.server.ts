/**
 * Filing again with what an earlier dossier holds: offered when its birth (or death) was not registered. Where it was, the parts
 * that are missing are filed on their own (birth-linked B20).
 */
import type { DossierRef } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { takenAnswers } from "./taken-answers.server.ts";

export type Refile =
  | { kind: "offer" | "open"; caseCode: string }
  /** `ways`: parts that were not done, each with where and how it is filed on its own. */
  | { kind: "alone"; caseCode: string; ways: { part: string; text: string }[] }
  /** The dossier is of another procedure, from which this one takes over, in words of its own. */
  | { kind: "takeOver"; caseCode: string; title: string; text: string; begin: string };

type Row = { component: string; state: string; open: boolean };

/** @throws Response 404 when the dossier is of another procedure, from which nothing is taken over. */
export async function getRefile(
  services: Pick<Services, "sql">,
  procedure: Procedure,
  dossier: DossierRef,
  t: Translate,
): Promise<Refile> {
  const { id, caseCode } = dossier;
  if (dossier.procedure !== procedure.id) {
    if (!(await takenAnswers(services, procedure, dossier))) throw new Response(null, { status: 404 });
    const say = (what: string) => t(`${procedure.id}:takeOver.${dossier.procedure}.${what}`);
    return { kind: "takeOver", caseCode, title: say("title"), text: say("text"), begin: say("begin") };
  }
  const rows = await services.sql<Row[]>`
    select component, state, closed_at is null as open from dossier_components where dossier_id = ${id}`;
  const parts = procedure.components.flatMap((component) => {
    const row = rows.find((one) => one.component === component.id);
    return row ? [{ ...component, ...row }] : [];
  });
  if (parts.some(({ closesAll, state }) => closesAll && state === "done")) {
    const ways = parts.filter(
      ({ state, open, optional }) =>
        !open && state !== "done" && !(optional === true && state === "notApplicable"),
    );
    return { kind: "alone", caseCode, ways: ways.flatMap(({ id: part }) => wayOf(procedure, part, t)) };
  }
  return { kind: parts.some(({ open }) => open) ? "open" : "offer", caseCode };
}

/** `next.<component>` of the procedure's texts, where it has one. */
function wayOf({ id, texts }: Procedure, component: string, t: Translate) {
  const key = `next.${component}`;
  return key in texts.vi ? [{ part: t(`${id}:component.${component}.name`), text: t(`${id}:${key}`) }] : [];
}
