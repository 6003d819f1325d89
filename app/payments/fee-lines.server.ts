/** What a dossier costs line by line, with ground and exemption: the procedure's lines of the day of filing, and what was really charged. */
import { localDay } from "#app/calendar/local-time.ts";
import { priceFees } from "#app/dossiers/fees.server.ts";
import { getFiled } from "#app/dossiers/filed.server.ts";
import type { Services } from "#app/services.server.ts";
import type { ChargeLine } from "#machines/kernel/effects.ts";
import type { TextKey } from "#machines/kernel/form.ts";

/** Amounts in đồng: `each` before an exemption, `sum` what is paid. */
export type FeeRow = {
  id: string;
  label: TextKey;
  count: number;
  each: number;
  sum: number;
  ground: string;
  exempt: { text: TextKey; ground: string } | null;
};

type Head = { ruleVersion: string; submittedAt: Date; provinces: Record<string, string> | null };

/** `charged`: the lines of the payment; they stand above today's amounts. */
export async function getFeeLines(
  services: Pick<Services, "sql" | "kinds">,
  dossierId: string,
  charged: readonly ChargeLine[],
): Promise<FeeRow[]> {
  const [{ procedure, answers }, [head]] = await Promise.all([
    getFiled(services, dossierId),
    services.sql<Head[]>`
      select rule_version as "ruleVersion", submitted_at as "submittedAt",
        (select jsonb_object_agg(c.component, a.province_code) from dossier_components c join agencies a on a.id = c.agency_id
          where c.dossier_id = d.id and c.state <> 'notApplicable') as provinces
      from dossiers d where d.id = ${dossierId}`,
  ]);
  if (!head) throw new Error(`No dossier ${dossierId}`);
  const day = localDay(head.submittedAt);
  const provinces = head.provinces ?? {};
  const lines = (procedure.fees?.(answers, head.ruleVersion, day) ?? []).filter(({ component }) =>
    Object.hasOwn(provinces, component),
  );
  const priced = await priceFees(services, lines, provinces, day);
  return priced.map(({ id, component, label, count, each, sum, ground, exempt }) => {
    const paid = charged.find((line) => line.id === id && line.component === component);
    return {
      ...{ id, label, count, ground },
      each: paid ? Math.round(paid.amount / count) : each,
      sum: paid?.amount ?? (charged.length > 0 ? 0 : sum),
      exempt: exempt ?? null,
    };
  });
}
