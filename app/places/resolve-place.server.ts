/**
 * Addresses that a register still keeps as they were before the communes changed: today's commune stands in their place, and what it
 * was is kept beside it. A commune that was split stays open: only the family knows in which part they live (decisions 22).
 */
import type { Services } from "#app/services.server.ts";
import { foldName } from "#db/seed/fold-name.ts";

/** `name`: the commune in words, where the register has no code that is known. */
type RegisterPlace = { provinceCode: string; wardCode: string; name?: string };
/** What the register said, when today's place is another. */
export type FormerName = { name: string; changedOn: string };
export type PlaceToday = { provinceCode: string; wardCode: string; former?: FormerName };

type Reading = Pick<Services, "sql">;
type Successor = { wardCode: string; provinceCode: string; name: string; changedOn: string };

/** Today's codes win: a code of before that is in use today belongs to the commune that took the place over. */
export async function resolvePlace({ sql }: Reading, said: RegisterPlace): Promise<PlaceToday> {
  const place = readable(said);
  const [today] = await sql<
    PlaceToday[]
  >`select code as "wardCode", parent_code as "provinceCode" from places where code = ${place.wardCode} and level = 'commune'`;
  if (today) return today;
  const successors = await successorsOf({ sql }, place);
  if (successors.length === 0) return todayByName({ sql }, place);
  const provinces = new Set(successors.map(({ provinceCode }) => provinceCode));
  const [{ wardCode, provinceCode, name, changedOn }] = successors as [Successor];
  return {
    provinceCode: provinces.size === 1 ? provinceCode : "",
    wardCode: successors.length === 1 ? wardCode : "",
    former: { name, changedOn },
  };
}

/** Only what may be a code or a name; a partner's answer is not ours. */
const readable = ({ provinceCode, wardCode, name = "" }: RegisterPlace): Required<RegisterPlace> => ({
  provinceCode: /^\d{2}$/.test(provinceCode) ? provinceCode : "",
  wardCode: /^\d{5}$/.test(wardCode) ? wardCode : "",
  name: foldName(name.slice(0, 200).replaceAll("\u0000", "")),
});

const successorsOf = ({ sql }: Reading, { wardCode, name }: Required<RegisterPlace>): Promise<Successor[]> =>
  sql<Successor[]>`
    select p.code as "wardCode", p.parent_code as "provinceCode", concat_ws(', ', f.commune, f.district, f.province) as name,
      f.changed_on::text as "changedOn"
    from former_places f join places p on p.code = f.successor_code
    where f.code = ${wardCode} or f.folded = ${name}`;

/** A commune of today whose code is not known here: its name and its province decide. */
async function todayByName(
  { sql }: Reading,
  { name = "", provinceCode }: RegisterPlace,
): Promise<PlaceToday> {
  const [commune = ""] = foldName(name.slice(0, 200)).split(",");
  const found = await sql<
    PlaceToday[]
  >`select code as "wardCode", parent_code as "provinceCode" from places where parent_code = ${provinceCode} and folded = ${commune}`;
  const [province] = await sql`select code from places where code = ${provinceCode} and level = 'province'`;
  return found.length === 1 && found[0]
    ? found[0]
    : { provinceCode: province ? provinceCode : "", wardCode: "" };
}

/** The answer of a register with every place in it as of today. */
export async function resolvePlaces<T>(services: Reading, answer: T): Promise<T> {
  if (Array.isArray(answer))
    return (await Promise.all(answer.map((one) => resolvePlaces(services, one)))) as T;
  if (typeof answer !== "object" || answer === null) return answer;
  const inside = await Promise.all(
    Object.entries(answer).map(async ([key, value]) => [key, await resolvePlaces(services, value)] as const),
  );
  const copy = Object.fromEntries(inside);
  return (isPlace(copy) ? { ...copy, ...(await resolvePlace(services, copy)) } : copy) as T;
}

const isPlace = (value: Record<string, unknown>): value is RegisterPlace =>
  typeof value.wardCode === "string" && typeof value.provinceCode === "string";

/** The change behind a commune that a source gave; `""` for a commune that is still open. */
export function formerNamesIn(source: unknown, wardCode: string): FormerName[] {
  if (typeof source !== "object" || source === null) return [];
  const { wardCode: own, former } = source as Partial<PlaceToday>;
  const here = former && own === wardCode ? [former] : [];
  return [...here, ...Object.values(source).flatMap((inner) => formerNamesIn(inner, wardCode))];
}
