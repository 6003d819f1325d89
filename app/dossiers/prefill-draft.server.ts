/**
 * What the state already knows, kept with a draft by source.
 *
 * A register that is down gives `{ unavailable: true }` and never stops anybody; the same question is not asked again once it was answered.
 */
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { resolvePlaces } from "#app/places/resolve-place.server.ts";
import {
  queryBenefitStatus,
  queryDeathNotice,
  queryKin,
  queryRegisteredDeath,
} from "#app/registries/kin-queries.server.ts";
import {
  queryBirthNotice,
  queryDwelling,
  queryHousehold,
  queryMarriage,
  queryOwnNotices,
  queryPoorHousehold,
  queryPopulation,
  queryRegisteredBirth,
  querySpouse,
} from "#app/registries/queries.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Answers, Lookup, Sources } from "#machines/kernel/form.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { withParameters } from "./draft-parameters.server.ts";

type Asking = Pick<Services, "env" | "log" | "sql">;

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
  const { ethnicity, nativePlace, residenceKind, permanentResidence, idIssuedOn, idIssuedBy } =
    await resolvePlaces(services, answer);
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

/** The sources after asking what this moment asks; the very same object when nothing new is known. */
export async function lookUp(
  services: Asking,
  procedure: Procedure,
  { when, page, answers, sources: before, purpose }: Moment,
): Promise<Sources> {
  const sources = await withParameters(services, procedure, before);
  const lookups = procedure.lookups?.(when, page, answers, sources) ?? [];
  const open = lookups.filter(
    (lookup) => when === "submitted" || !isAnswered(sources[lookup.source], lookup),
  );
  if (open.length === 0) return sources;
  const found = await Promise.all(
    open.map(async (lookup) => {
      const asked = { query: lookup.query, purpose, owner: ownerOf(sources) };
      return [lookup.source, await ask(services, lookup, asked)] as const;
    }),
  );
  return { ...sources, ...Object.fromEntries(found) };
}

type Kept = { found?: boolean; unavailable?: boolean; asked?: unknown };

const isAnswered = (kept: unknown, { query }: Lookup): boolean => {
  const { asked, found } = (kept ?? {}) as Kept;
  return found === true && JSON.stringify(asked) === JSON.stringify(query);
};

/** Number of the signed-in applicant, as the account told it when the draft began; never an answer of the form. */
const ownerOf = ({ account }: Sources): string =>
  String((account as { personalId?: unknown } | undefined)?.personalId ?? "");

async function ask(
  services: Asking,
  { register, query, keep }: Lookup,
  asked: Question,
): Promise<Record<string, unknown>> {
  const answer = await resolvePlaces(services, await questions[register](services, asked));
  if (!("found" in answer) || !answer.found) return { ...answer, asked: query };
  const kept = keep ? keep(answer) : answer;
  return { ...kept, found: true, asked: query };
}

type Question = { query: Lookup["query"]; purpose: string; owner: string };
type Ask = (services: Asking, question: Question) => Promise<Record<string, unknown>>;

const of = (query: Lookup["query"], name: string): string => query[name] ?? "";

/** Asked about the signed-in applicant alone, whatever the query says: nobody reads another family's data by typing a number. */
const own: Record<"kin" | "ownNotices" | "spouse" | "household" | "poorHousehold", Ask> = {
  kin: (services, { owner }) => queryKin(services, { personalId: owner }),
  ownNotices: (services, { owner }) => queryOwnNotices(services, { motherPersonalId: owner }),
  spouse: (services, { owner, purpose }) => querySpouse(services, { personalId: owner, purpose }),
  household: (services, { owner }) => queryHousehold(services, { personalId: owner }),
  poorHousehold: (services, { owner }) => queryPoorHousehold(services, { personalId: owner }),
};

const questions: Record<Lookup["register"], Ask> = {
  ...own,
  population: (services, { query, purpose }) =>
    queryPopulation(services, { personalId: of(query, "personalId"), purpose }),
  birthNotice: (services, { query }) =>
    queryBirthNotice(services, { code: of(query, "code"), motherPersonalId: of(query, "motherPersonalId") }),
  registeredBirth: (services, { query }) => queryRegisteredBirth(services, query),
  // Two numbers are quickly typed: the certificate is read by the couple themselves alone.
  marriage: async (services, { query, owner }) => {
    const couple = { spouseA: of(query, "spouseA"), spouseB: of(query, "spouseB") };
    return Object.values(couple).includes(owner) ? queryMarriage(services, couple) : { found: false };
  },
  dwelling: (services, { query }) => queryDwelling(services, query),
  deathNotice: (services, { query }) =>
    queryDeathNotice(services, { code: of(query, "code"), personalId: of(query, "personalId") }),
  registeredDeath: (services, { query }) =>
    queryRegisteredDeath(services, { personalId: of(query, "personalId") }),
  // The register answers only to a relative: whose relative is never the query's to say.
  benefitStatus: (services, { query, owner }) =>
    queryBenefitStatus(services, { personalId: of(query, "personalId"), relativePersonalId: owner }),
};
