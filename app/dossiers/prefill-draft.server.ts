/**
 * What the state already knows, kept with a draft by source.
 *
 * A register that is down gives `{ unavailable: true }` and never stops anybody; the same question is not asked again once it was answered.
 */
import type { CitizenViewer } from "#app/identity/viewer.ts";
import {
  queryBirthNotice,
  queryHousehold,
  queryMarriage,
  queryPopulation,
  queryRegisteredBirth,
} from "#app/registries/queries.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Answers, Lookup, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";

type Asking = Pick<Services, "env" | "log">;

/** The applicant as the account says, with what the population register adds (levels, address, papers). */
export async function readAccount(
  services: Asking,
  viewer: CitizenViewer,
  purpose: string,
): Promise<Record<string, unknown>> {
  const { personalId, fullName, birthDate, sex, phone, email } = viewer;
  const claims = { personalId, fullName, birthDate, sex, phone, email };
  const answer = await queryPopulation(services, { personalId, purpose });
  if ("unavailable" in answer) return { ...claims, unavailable: true };
  if (!answer.found) return claims;
  const { ethnicity, nativePlace, residenceKind, permanentResidence, idIssuedOn, idIssuedBy } = answer;
  return { ...claims, ethnicity, nativePlace, residenceKind, permanentResidence, idIssuedOn, idIssuedBy };
}

/** When a draft is filed every question is asked anew: only the answer of that moment counts. */
type Moment = {
  when: "opened" | "saved" | "submitted";
  page: string;
  answers: Answers;
  sources: Sources;
  purpose: string;
};

/** The sources after asking what this moment asks; the very same object when nothing was asked. */
export async function lookUp(
  services: Asking,
  procedure: Procedure,
  { when, page, answers, sources, purpose }: Moment,
): Promise<Sources> {
  const lookups = procedure.lookups?.(when, page, answers, sources) ?? [];
  const open = lookups.filter(
    (lookup) => when === "submitted" || !isAnswered(sources[lookup.source], lookup),
  );
  if (open.length === 0) return sources;
  const found = await Promise.all(
    open.map(async (lookup) => [lookup.source, await ask(services, lookup, purpose)] as const),
  );
  return { ...sources, ...Object.fromEntries(found) };
}

type Kept = { found?: boolean; unavailable?: boolean; asked?: unknown };

const isAnswered = (kept: unknown, { query }: Lookup): boolean => {
  const { asked, found } = (kept ?? {}) as Kept;
  return found === true && JSON.stringify(asked) === JSON.stringify(query);
};

async function ask(
  services: Asking,
  { register, query, keep }: Lookup,
  purpose: string,
): Promise<Record<string, unknown>> {
  const answer = await questions[register](services, query, purpose);
  if (!("found" in answer) || !answer.found) return { ...answer, asked: query };
  const kept = keep ? keep(answer) : answer;
  return { ...kept, found: true, asked: query };
}

const of = (query: Lookup["query"], name: string): string => query[name] ?? "";

const questions: Record<
  Lookup["register"],
  (services: Asking, query: Lookup["query"], purpose: string) => Promise<Record<string, unknown>>
> = {
  population: (services, query, purpose) =>
    queryPopulation(services, { personalId: of(query, "personalId"), purpose }),
  birthNotice: (services, query) =>
    queryBirthNotice(services, { code: of(query, "code"), motherPersonalId: of(query, "motherPersonalId") }),
  household: (services, query) => queryHousehold(services, { personalId: of(query, "personalId") }),
  registeredBirth: (services, query) => queryRegisteredBirth(services, query),
  marriage: (services, query) =>
    queryMarriage(services, { spouseA: of(query, "spouseA"), spouseB: of(query, "spouseB") }),
};
