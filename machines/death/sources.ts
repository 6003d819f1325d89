/** What the registers know about the person who died, as the app fetched it. A register that was down is `unavailable`. */
import type { Sources } from "../kernel/form.ts";
import {
  type Asked,
  found,
  isUnknown,
  type PersonCheck,
  type PersonOnRecord,
  type Place,
  type WithQuestion,
} from "../kernel/known.ts";

export type Member = PersonOnRecord & { birthDate: string };

/** What the relative is to the applicant. */
export type Kinship =
  | "wife"
  | "husband"
  | "child"
  | "father"
  | "mother"
  | "grandparent"
  | "sibling"
  | "grandchild"
  | "householdMember";

/** A relative of the applicant on record; of who lives elsewhere and has no death notice the register tells the name alone. */
export type Relative = PersonOnRecord & {
  relationship: Kinship;
  sameHousehold: boolean | null;
  birthDate: string | null;
  sex: "male" | "female" | null;
  ethnicity: string | null;
  idIssuedOn: string | null;
  idIssuedBy: string | null;
  residenceKind: string | null;
  permanentResidence: Place | null;
  head: PersonOnRecord | null;
  /** The others of the relative's household. */
  householdMembers: readonly Member[] | null;
  deathNotice: { code: string; issuedOn: string } | null;
};

export type DeathNotice = {
  code: string;
  issuedOn: string;
  facility: { code: string; name: string; provinceCode: string; wardCode: string; address: string };
  deceased: PersonOnRecord & { birthDate: string; sex: "male" | "female" };
  /** Local: `YYYY-MM-DDTHH:mm`. */
  diedAt: string;
  place: Place;
  cause: string;
};

/** Whether the register has the death already; the number is masked there. */
export type RegisteredDeath = { registered: boolean; registerNumberMasked?: string | null };

/** What the state paid to the deceased, as far as it decides what it pays now. */
export type BenefitStatus = {
  monthlyAssistance: { kind: string; decisionNumber: string } | null;
  merit: {
    objectKind: string;
    decisionNumber: string;
    decisionDate: string;
    decisionUnit: string;
    monthlyAmount: number;
  } | null;
  insurance: { insuranceCode: string; status: string; months: number; monthlySurvivor: boolean } | null;
  socialPension: boolean;
};

type DeathSources = {
  kin?: Asked<{ relatives: readonly Relative[] }>;
  deathNotice?: Asked<DeathNotice> & WithQuestion;
  registeredDeath?: Asked<RegisteredDeath> & WithQuestion;
  deceased?: Asked<PersonCheck>;
  benefitStatus?: Asked<BenefitStatus> & WithQuestion;
};
const read = (sources: Sources): DeathSources => sources as DeathSources;

export const relativesOf = (sources: Sources): readonly Relative[] =>
  found<{ relatives: readonly Relative[] }>(read(sources).kin)?.relatives ?? [];

export const noticeOf = (sources: Sources) => found<DeathNotice>(read(sources).deathNotice);
/** Local day and time of a notice. */
export const noticeMoment = ({ diedAt }: DeathNotice) => ({
  day: diedAt.slice(0, 10),
  time: diedAt.slice(11, 16),
});

/** The register answered this very question and knows no such notice: not the same as being down. */
export const noticeIsUnknown = (sources: Sources): boolean => isUnknown(read(sources).deathNotice);

/** Number of somebody whose death is in the register, with what the register shows of the entry. */
export function registeredDeathOf(
  sources: Sources,
): { personalId: string; numberMasked: string | undefined } | undefined {
  const kept = read(sources).registeredDeath;
  const answer = found<RegisteredDeath>(kept);
  const personalId = kept?.asked?.personalId;
  return answer?.registered && personalId
    ? { personalId, numberMasked: answer.registerNumberMasked ?? undefined }
    : undefined;
}

export const personCheckOf = (sources: Sources) => found<PersonCheck>(read(sources).deceased);
export const personIsUnknown = (sources: Sources): boolean => isUnknown(read(sources).deceased);

/** The answer about this person; one about another number no longer counts. */
export function benefitStatusOf(sources: Sources, personalId: string | undefined): BenefitStatus | undefined {
  const kept = read(sources).benefitStatus;
  return personalId && kept?.asked?.personalId === personalId ? found<BenefitStatus>(kept) : undefined;
}
