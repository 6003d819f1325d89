/** What the state already knows about the persons of a birth dossier, as the app fetched it. A register that was down is `unavailable`. */
import type { Sources } from "../kernel/form.ts";

export type Place = { provinceCode: string; wardCode: string; detail: string };
type Asked<T> = ({ found: true } & T) | { found: false } | { unavailable: true };

export type Account = {
  personalId: string;
  fullName: string;
  birthDate: string;
  sex: "male" | "female";
  phone?: string | null;
  email?: string | null;
  /** From the population register; missing when it did not answer. */
  ethnicity?: string;
  idIssuedOn?: string;
  idIssuedBy?: string;
  residenceKind?: "permanent" | "temporary" | "current";
  permanentResidence?: Place;
  nativePlace?: Place;
};
export type BirthNotice = {
  code: string;
  issuedOn: string;
  facility: { code: string; name: string; provinceCode: string; wardCode: string; address: string };
  mother: {
    personalId: string;
    fullName: string;
    birthDate: string;
    ethnicity: string;
    insuranceCode: string;
  };
  child: {
    intendedName?: string;
    sex: "male" | "female" | "undetermined";
    bornAt: string;
    weightGrams: number;
    birthPlace: string;
  };
  childrenCount: number;
  kind: "normal" | "surrogacy";
};
type Person = { personalId: string; fullName: string };
export type Household = { head: Person; owner: Person; address: Place };
export type Marriage = { number: string; book: string; issuedOn: string; issuedBy: string };
/** One of the mother's own notices, as far as she needs it to tell her children apart. */
export type OwnNotice = {
  code: string;
  bornAt: string;
  sex: BirthNotice["child"]["sex"];
  kind: BirthNotice["kind"];
};
/** The applicant's husband or wife on record, as the population register knows them. */
export type Spouse = Person & {
  birthDate: string;
  ethnicity: string;
  residenceKind?: string;
  permanentResidence?: Place;
  alive: boolean;
  levelOfAssurance: number;
};
export type PoorHousehold = { number: string; issuedOn: string };
/** What the registers confirm of a relative's dwelling: who owns it, and that the relative is a grandparent. */
export type Dwelling = { ownerOnRecord: boolean; kinOnRecord: boolean };
/** Only what the check needs: never another person's address or papers. */
export type PersonCheck = {
  personalId: string;
  levelOfAssurance: number;
  alive: boolean;
  matches: { fullName: boolean; birthDate: boolean };
};

/** Whether the register has the birth already; the number is masked there. */
export type RegisteredBirth = { registered: boolean; registerNumberMasked?: string | null };

type BirthSources = {
  account?: Account;
  birthNotice?: Asked<BirthNotice> & { asked?: { code: string; motherPersonalId: string } };
  registeredBirth?: Asked<RegisteredBirth> & { asked?: Record<string, string> };
  ownNotices?: Asked<{ notices: readonly OwnNotice[] }>;
  spouse?: Asked<Spouse>;
  poorHousehold?: Asked<PoorHousehold>;
  dwelling?: Asked<Dwelling> & { asked?: Readonly<Record<string, string>> };
  household?: Asked<Household>;
  marriage?: Asked<Marriage>;
  mother?: Asked<PersonCheck>;
  father?: Asked<PersonCheck>;
  head?: Asked<PersonCheck>;
  owner?: Asked<PersonCheck>;
};

const read = (sources: Sources): BirthSources => sources as BirthSources;

const found = <T>(asked: Asked<T> | undefined): T | undefined =>
  asked && "found" in asked && asked.found ? asked : undefined;

export const accountOf = (sources: Sources) => read(sources).account;
export const noticeOf = (sources: Sources) => found<BirthNotice>(read(sources).birthNotice);
/** What the mother may choose from; a surrogate's notice is not for her to register. */
export const ownNoticesOf = (sources: Sources): readonly OwnNotice[] =>
  (found<{ notices: readonly OwnNotice[] }>(read(sources).ownNotices)?.notices ?? []).filter(
    ({ kind }) => kind === "normal",
  );
export const spouseOf = (sources: Sources) => found<Spouse>(read(sources).spouse);
export const spouseIsUnavailable = (sources: Sources): boolean => {
  const asked = read(sources).spouse;
  return !!asked && "unavailable" in asked;
};
export const poorHouseholdOf = (sources: Sources) => found<PoorHousehold>(read(sources).poorHousehold);
export const dwellingOf = (sources: Sources) => {
  const kept = read(sources).dwelling;
  const answer = found<Dwelling>(kept);
  return answer && { ...answer, asked: kept?.asked ?? {} };
};
export const householdOf = (sources: Sources) => found<Household>(read(sources).household);
export const marriageOf = (sources: Sources) => found<Marriage>(read(sources).marriage);
export const personCheckOf = (sources: Sources, who: "mother" | "father" | "head" | "owner") =>
  found<PersonCheck>(read(sources)[who]);

/** The answer of the civil-status register, and the question it was given to. */
export const registeredBirthOf = (sources: Sources) => {
  const kept = read(sources).registeredBirth;
  const answer = found<RegisteredBirth>(kept);
  return answer?.registered ? { ...answer, asked: kept?.asked ?? {} } : undefined;
};

/** The register answered and knows nothing: not the same as being down. */
export const noticeIsUnknown = (sources: Sources): boolean => {
  const asked = read(sources).birthNotice;
  return !!asked && "found" in asked && !asked.found;
};

/** Local day of birth of a notice. */
export const noticeBirthDate = (notice: BirthNotice): string => notice.child.bornAt.slice(0, 10);
