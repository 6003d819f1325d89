/** Complete valid answers of invented families, for tests and demonstration; the first one is the usual case. */

import { fillForm } from "../kernel/fill-form.ts";
import type { Answers, Sources } from "../kernel/form.ts";
import { deathPages } from "./form.ts";
import { demoA, father, idIssuedBy, noticeCode, onlyAccount, withKin, withNotice } from "./samples/people.ts";

type Given = Parameters<typeof fillForm>[2];
type Sample = { answers: Answers; sources: Sources };

const sample = (sources: Sources, given: Given): Sample => ({
  answers: fillForm(deathPages, sources, given),
  sources,
});

const cases = (linked: "two" | "three" | "four"): Given => ({
  deathCase: { deathCase: "vietnam" },
  linked: { linked },
});

/** He died at home; the committee that registers writes the notice too (death-linked D-B2). */
const atHome: Given = {
  who: { who: father.personalId },
  deathNotice: { way: "sameCommittee" },
  death: { diedOn: "2026-11-14", diedAt: "03:20", atLastResidence: true, cause: "Tuổi già" },
};
const inHospital: Given = { who: { who: father.personalId }, deathNotice: { way: noticeCode } };
const assistance: Given = {
  benefitObjects: { socialProtection: true },
  socialProtection: { objectKind: "monthlyAssistance", decisionNumber: "12/QĐ-UBND" },
};
const insured: Given = {
  benefitObjects: { insurance: true },
  insurance: { status: "pensioner", insuranceCode: "1900000002" },
};
const merit: Given = {
  benefitObjects: { merit: true },
  merit: {
    objectKind: "woundedSoldier",
    decisionNumber: "45/QĐ-SLĐ",
    decisionDate: "1990-05-07",
    decisionUnit: "Sở Lao động tỉnh Trình diễn",
    injuryRate: "41",
    nativeProvince: demoA.provinceCode,
    nativeWard: demoA.wardCode,
  },
};
const buried: Given = {
  funeral: { buriedOn: "2026-11-16", sameAsDeath: false, ...demoA, detail: "Nghĩa trang Trình diễn" },
  receiverKind: { receiverKind: "applicant" },
};
const cash: Given = { payout: { way: "cash" } };
const bank: Given = {
  payout: {
    way: "bank",
    bankAccount: "0123456789",
    bankName: "Ngân hàng Trình diễn",
    accountHolder: "PHẠM VĂN TRẢI NGHIỆM",
  },
};
const survivor = (serial: number, more: Given[string]): Given => ({
  [`survivor${serial}`]: {
    fullName: serial === 1 ? "BÙI THỊ KIỂM CHỨNG" : "ĐỖ THỊ VÍ DỤ",
    birthDate: serial === 1 ? "1965-05-19" : "2012-02-03",
    relationship: serial === 1 ? "spouse" : "child",
    personalId: serial === 1 ? "019165000654" : "019312000125",
    income: "0",
    workCapacity: serial === 1 ? "overAge" : "under18",
    uncared: false,
    ...more,
  },
});

/** Nobody on record: everything about the deceased is typed. */
const typed: Given = {
  who: { who: "other" },
  applicant: { relationship: "child" },
  deceased: {
    familyName: "PHẠM",
    middleName: "VĂN",
    givenName: "THÍ ĐIỂM",
    birthDate: father.birthDate,
    sex: "male",
    idKind: "personalId",
    personalId: father.personalId,
    idIssuedOn: "2021-07-01",
    idIssuedBy,
    ethnicity: "Kinh",
    residenceKind: "permanent",
    ...demoA,
    addressDetail: "Thôn Mẫu 7",
  },
  household: { headIs: "applicant", relationshipToHead: "Cha" },
};
/** Killed on the road: the police's paper stands in for the notice (death-linked D-B3). */
const accident: Given = {
  deathNotice: { way: "typed" },
  death: { diedOn: "2026-11-14", ...demoA, detail: "Km 12, đường Trình Diễn", cause: "Tai nạn giao thông" },
  noticePaper: {
    kind: "policeRecord",
    number: "07/BB-CA",
    issuedOn: "2026-11-15",
    issuedBy: "Công an xã Trình diễn",
  },
};

export const deathSamples: Readonly<Record<string, Sample>> = {
  D01: sample(withKin, { ...cases("three"), ...atHome, ...assistance, ...buried, ...cash }),
  two: sample(withKin, { ...cases("two"), ...atHome }),
  notice: sample(withNotice, { ...cases("three"), ...inHospital, ...assistance, ...buried, ...bank }),
  noticeTwo: sample(withNotice, {
    ...cases("two"),
    ...inHospital,
    results: { deathExtract: "post", removalNotice: "counter" },
    agencies: { copies: "3" },
    delivery: { detail: "Thôn Mẫu 7" },
  }),
  D03: sample(withKin, { ...cases("three"), ...atHome, ...merit, ...buried, ...bank }),
  D04: sample(withKin, {
    ...cases("four"),
    ...atHome,
    ...insured,
    ...buried,
    ...bank,
    survivorCount: { survivors: "2", benefit: "monthly" },
    ...survivor(1, {}),
    ...survivor(2, { uncared: true }),
  }),
  typed: sample(onlyAccount, { ...cases("two"), ...typed, ...atHomeOf(typed) }),
  accident: sample(onlyAccount, {
    ...cases("three"),
    ...typed,
    ...accident,
    benefitObjects: { emergency: true },
    emergency: { emergencyKind: "trafficAccident" },
    ...buried,
    receiverKind: { receiverKind: "organisation" },
    receiver: {
      organisationName: "Hội Chữ thập đỏ Trình diễn",
      organisationProvince: demoA.provinceCode,
      organisationWard: demoA.wardCode,
      organisationDetail: "Số 2 đường Trình Diễn",
      representativeName: "NGÔ THỊ ĐẠI DIỆN",
    },
    ...bank,
  }),
};

/** As at home, of somebody whose data were typed. */
function atHomeOf(given: Given): Given {
  return { ...atHome, who: given.who ?? {} };
}
