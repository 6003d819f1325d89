/** Lists that fields choose from: places, facilities, ethnicities; and the agencies that follow from a ward. */
import type { Services } from "#app/services.server.ts";
import { type AgencyKind, componentsAs } from "#machines/kernel/component.ts";
import { ethnicities, otherEthnicity } from "#machines/kernel/ethnicities.ts";
import type { Answers, Field } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";

export type Choice = { value: string; label: string };
type Reading = Pick<Services, "sql">;

export async function listProvinces({ sql }: Reading): Promise<Choice[]> {
  return [
    ...(await sql<
      Choice[]
    >`select code as value, name as label from places where level = 'province' order by folded`),
  ];
}

/** Communes of a province; none for an unknown code. */
export async function listWards({ sql }: Reading, provinceCode: string): Promise<Choice[]> {
  if (!/^\d{2}$/.test(provinceCode)) return [];
  return [
    ...(await sql<
      Choice[]
    >`select code as value, name as label from places where parent_code = ${provinceCode} order by folded`),
  ];
}

/** Facilities of a province; all when it has none or is not known. */
export async function listFacilities({ sql }: Reading, provinceCode: string | undefined): Promise<Choice[]> {
  const near = await sql<
    Choice[]
  >`select code as value, name as label from facilities where province_code = ${provinceCode ?? ""} order by name`;
  return [
    ...(near.length > 0
      ? near
      : await sql<Choice[]>`select code as value, name as label from facilities order by name`),
  ];
}

/** Choices of a field from a catalogue; `typed` are the other values on its page. */
export async function catalogueOf(
  services: Reading,
  field: Field,
  typed: Readonly<Record<string, string>>,
  earlier: Answers,
): Promise<Choice[] | undefined> {
  const { options } = field;
  if (!options || !("catalogue" in options)) return undefined;
  switch (options.catalogue) {
    case "provinces":
      return listProvinces(services);
    case "wards":
      return listWards(services, typed[options.of ?? ""] ?? "");
    case "facilities":
      return listFacilities(services, options.within?.(earlier));
    case "ethnicities":
      return [...ethnicities, otherEthnicity].map((name) => ({ value: name, label: name }));
  }
}

export type Agency = {
  id: string;
  kind: AgencyKind;
  name: string;
  address: string;
  phone: string;
  openingHours: string;
};

/** Kinds of the agencies that handle the given parts in the case that the answers make, each once. */
export const agencyKindsOf = (
  procedure: Procedure,
  parts: readonly string[],
  answers: Answers,
): AgencyKind[] => [...new Set(kindsOf(procedure, parts, answers).flatMap((kind) => kind ?? []))];

function kindsOf(
  procedure: Procedure,
  parts: readonly string[],
  answers: Answers,
): (AgencyKind | undefined)[] {
  const components = componentsAs(procedure.components, procedure.variants?.(answers));
  return parts.map((part) => components.find(({ id }) => id === part)?.agencyKind);
}

/** Names of a ward's working agencies by kind; none for an unknown ward. */
export async function agencyNames({ sql }: Reading, wardCode: string): Promise<Record<string, string>> {
  if (!/^\d{5}$/.test(wardCode)) return {};
  const found = await sql<{ kind: AgencyKind; name: string }[]>`
    select kind, name from agencies where ward_code = ${wardCode} and active`;
  return Object.fromEntries(found.map(({ kind, name }) => [kind, name]));
}

/** Working agencies of a ward that handle the given parts in the case that the answers make, in the parts' order. */
export async function agenciesFor(
  { sql }: Reading,
  procedure: Procedure,
  { parts, answers }: { parts: readonly string[]; answers: Answers },
  wardCode: string,
): Promise<(Agency | undefined)[]> {
  const found = await sql<Agency[]>`
    select id, kind, name, address, phone, opening_hours as "openingHours" from agencies where ward_code = ${wardCode} and active`;
  return kindsOf(procedure, parts, answers).map((kind) => found.find((agency) => agency.kind === kind));
}
