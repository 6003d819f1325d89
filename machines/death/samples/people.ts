/** The invented families of the death samples, and what the registers know of them. */
import type { Sources } from "../../kernel/form.ts";

export const demoA = { provinceCode: "19", wardCode: "01954" };
export const idIssuedBy = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";

/** A son whose father lived with him. */
const account = {
  personalId: "019070000321",
  fullName: "PHẠM VĂN TRẢI NGHIỆM",
  birthDate: "1970-07-07",
  sex: "male",
  phone: "0900000013",
  email: null,
  ethnicity: "Kinh",
  idIssuedOn: "2021-07-01",
  idIssuedBy,
  residenceKind: "permanent",
  permanentResidence: { ...demoA, detail: "Thôn Mẫu 7" },
  nativePlace: { ...demoA, detail: "" },
};
export const filer = { personalId: account.personalId, fullName: account.fullName };

export const father = {
  personalId: "019040000888",
  fullName: "PHẠM VĂN THÍ ĐIỂM",
  birthDate: "1940-01-15",
  sex: "male",
  ethnicity: "Kinh",
  idIssuedOn: "2021-07-01",
  idIssuedBy,
  relationship: "father",
  sameHousehold: true,
  residenceKind: "permanent",
  permanentResidence: { ...demoA, detail: "Thôn Mẫu 7" },
  head: filer,
  householdMembers: [{ ...filer, birthDate: account.birthDate }],
  deathNotice: null,
};

/** Nothing but the signed-in person: every register was down. */
export const onlyAccount: Sources = { account };

/** The father is known from the household; no hospital has written a notice. */
export const withKin: Sources = { ...onlyAccount, kin: { found: true, relatives: [father] } };

/** He died in hospital: the notice, the household and the population register say the same. */
export const noticeCode = "00001.GBT.19001.26";
export const withNotice: Sources = {
  ...onlyAccount,
  kin: {
    found: true,
    relatives: [{ ...father, deathNotice: { code: noticeCode, issuedOn: "2026-11-14" } }],
  },
  deathNotice: {
    found: true,
    asked: { code: noticeCode, personalId: father.personalId },
    code: noticeCode,
    issuedOn: "2026-11-14",
    facility: {
      code: "19001",
      name: "Bệnh viện Đa khoa Trình diễn A",
      ...demoA,
      address: "Số 1 đường Trình Diễn, Xã Ngân Sơn, Tỉnh Thái Nguyên",
    },
    deceased: {
      personalId: father.personalId,
      fullName: father.fullName,
      birthDate: father.birthDate,
      sex: father.sex,
    },
    diedAt: "2026-11-14T03:20",
    place: { ...demoA, detail: "Bệnh viện Đa khoa Trình diễn A" },
    cause: "Suy tim",
  },
  deceased: {
    found: true,
    asked: { personalId: father.personalId },
    personalId: father.personalId,
    levelOfAssurance: 0,
    alive: true,
    matches: { fullName: true, birthDate: true },
  },
};
