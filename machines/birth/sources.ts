/** What the state already knows about the persons of a birth dossier, as the app fetched it. A register that was down is `unavailable`. */
import type { Sources } from "../kernel/form.ts";
import {
  type Asked,
  found,
  isUnavailable,
  isUnknown,
  type PersonCheck,
  type PersonOnRecord,
  type Place,
} from "../kernel/known.ts";

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
export type Marriage = { number: string; book: string; issuedOn: string; issuedBy: string };
/** One of the mother's own notices, as far as she needs it to tell her children apart. */
export type OwnNotice = {
  code: string;
  bornAt: string;
  sex: BirthNotice["child"]["sex"];
  kind: BirthNotice["kind"];
};
/** The applicant's husband or wife on record, as the population register knows them. */
export type Spouse = PersonOnRecord & {
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
/** Whether the register has the birth already; the number is masked there. */
export type RegisteredBirth = { registered: boolean; registerNumberMasked?: string | null };

type BirthSources = {
  birthNotice?: Asked<BirthNotice> & { asked?: { code: string; motherPersonalId: string } };
  registeredBirth?: Asked<RegisteredBirth> & { asked?: Record<string, string> };
  ownNotices?: Asked<{ notices: readonly OwnNotice[] }>;
  spouse?: Asked<Spouse>;
  poorHousehold?: Asked<PoorHousehold>;
  dwelling?: Asked<Dwelling> & { asked?: Readonly<Record<string, string>> };
  marriage?: Asked<Marriage>;
  mother?: Asked<PersonCheck>;
  father?: Asked<PersonCheck>;
  head?: Asked<PersonCheck>;
  owner?: Asked<PersonCheck>;
};

const read = (sources: Sources): BirthSources => sources as BirthSources;

export const noticeOf = (sources: Sources) => found<BirthNotice>(read(sources).birthNotice);
/** What the mother may choose from; a surrogate's notice is not for her to register. */
export const ownNoticesOf = (sources: Sources): readonly OwnNotice[] =>
  (found<{ notices: readonly OwnNotice[] }>(read(sources).ownNotices)?.notices ?? []).filter(
    ({ kind }) => kind === "normal",
  );
export const spouseOf = (sources: Sources) => found<Spouse>(read(sources).spouse);
export const spouseIsUnavailable = (sources: Sources): boolean => isUnavailable(read(sources).spouse);
export const poorHouseholdOf = (sources: Sources) => found<PoorHousehold>(read(sources).poorHousehold);
export const dwellingOf = (sources: Sources) => {
  const kept = read(sources).dwelling;
  const answer = found<Dwelling>(kept);
  return answer && { ...answer, asked: kept?.asked ?? {} };
};
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
export const noticeIsUnknown = (sources: Sources): boolean => isUnknown(read(sources).birthNotice);

/** Local day of birth of a notice. */
export const noticeBirthDate = (notice: BirthNotice): string => notice.child.bornAt.slice(0, 10);
