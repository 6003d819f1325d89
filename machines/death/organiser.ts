/** Who organised the funeral and receives the money: the applicant, another person, an organisation (death-linked §2, §4.7; D-B9, D-B10). */
import type { DeathAnswers } from "./answers.ts";

export type Organiser = {
  kind: "person" | "organisation";
  /** Of a person the own name, of an organisation the organisation's. */
  name: string;
  birthDate: string;
  sex: string;
  personalId: string;
  idIssuedOn: string;
  idIssuedBy: string;
  phone: string;
  /** What they were to the deceased (`applicant.relationship.*`); empty for an organisation. */
  relationship: string;
  home: { residenceKind?: string; provinceCode?: string; wardCode?: string; addressDetail?: string };
  native: { provinceCode?: string; wardCode?: string };
  /** Who speaks for the organisation. */
  representative: string;
};

const nobody: Organiser = {
  ...{ kind: "person", name: "", birthDate: "", sex: "", personalId: "", idIssuedOn: "", idIssuedBy: "" },
  ...{ phone: "", relationship: "", home: {}, native: {}, representative: "" },
};

/** Undefined while it was not said who it is. */
export function organiserOf(answers: DeathAnswers): Organiser | undefined {
  const { receiverKind, receiver, applicant } = answers;
  switch (receiverKind?.receiverKind) {
    case "applicant":
      return applicant && ofApplicant(applicant);
    case "person":
      return receiver && ofPerson(receiver);
    case "organisation":
      return receiver && ofOrganisation(receiver);
    default:
      return undefined;
  }
}

type Given<K extends keyof DeathAnswers> = NonNullable<DeathAnswers[K]>;

function ofApplicant(applicant: Given<"applicant">): Organiser {
  const { fullName = "", birthDate = "", sex = "", personalId = "", phone = "" } = applicant;
  const { idIssuedOn = "", idIssuedBy = "", relationship = "" } = applicant;
  const { residenceKind, provinceCode, wardCode, addressDetail } = applicant;
  return {
    ...nobody,
    ...{ name: fullName, birthDate, sex, personalId, idIssuedOn, idIssuedBy, phone, relationship },
    home: known({ residenceKind, provinceCode, wardCode, addressDetail }),
  };
}

function ofPerson(receiver: Given<"receiver">): Organiser {
  const { fullName = "", birthDate = "", sex = "", personalId = "", phone = "" } = receiver;
  const { idIssuedOn = "", idIssuedBy = "", relationship = "" } = receiver;
  const { residenceKind, provinceCode, wardCode, detail } = receiver;
  return {
    ...nobody,
    ...{ name: fullName, birthDate, sex, personalId, idIssuedOn, idIssuedBy, phone, relationship },
    home: known({ residenceKind, provinceCode, wardCode, addressDetail: detail }),
    native: known({ provinceCode: receiver.nativeProvince, wardCode: receiver.nativeWard }),
  };
}

const ofOrganisation = (receiver: Given<"receiver">): Organiser => ({
  ...nobody,
  kind: "organisation",
  name: receiver.organisationName ?? "",
  home: known({
    provinceCode: receiver.organisationProvince,
    wardCode: receiver.organisationWard,
    addressDetail: receiver.organisationDetail,
  }),
  representative: receiver.representativeName ?? "",
});

/** Without what was left empty. */
const known = <T extends Record<string, string | undefined>>(values: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as { [K in keyof T]?: string };
