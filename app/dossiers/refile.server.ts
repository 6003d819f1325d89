/**
 * Filing again with what an earlier dossier holds: offered when its birth (or death) was not registered. Where it was, the parts
 * that are missing are filed on their own (birth-linked B20).
 */
import type { DossierRef } from "#app/identity/policy.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { Procedure } from "#machines/kernel/procedure.ts";

export type Refile =
  | { kind: "offer" | "open"; caseCode: string }
  /** `ways`: parts that were not done, each with where and how it is filed on its own. */
  | { kind: "alone"; caseCode: string; ways: { part: string; text: string }[] };

type Row = { component: string; state: string; open: boolean };

/** @throws Response 404 when the dossier is of another procedure. */
export async function getRefile(
  { sql }: Pick<Services, "sql">,
  procedure: Procedure,
  { id, caseCode, procedure: filedAs }: DossierRef,
  t: Translate,
): Promise<Refile> {
  if (filedAs !== procedure.id) throw new Response(null, { status: 404 });
  const rows = await sql<Row[]>`
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
