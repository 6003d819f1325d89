/** The usual families: both parents, a mother alone, parts left for later (test-cases B01, B08, B16, B17, B18). */
import type { Answers, Sources } from "../../kernel/form.ts";

export type Sample = { answers: Answers; sources: Sources };
type Channel = "electronic" | "counter" | "post";
export const demoA = { provinceCode: "19", wardCode: "01954" };
export const demoB = { provinceCode: "96", wardCode: "31900" };
export const idIssuedBy = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";

export const account1 = {
  personalId: "019192000456",
  fullName: "TRẦN THỊ THỬ",
  birthDate: "1992-03-14",
  sex: "female",
  phone: "0900000001",
  email: null,
  ethnicity: "Kinh",
  idIssuedOn: "2021-07-01",
  idIssuedBy,
  residenceKind: "permanent",
  permanentResidence: { ...demoA, detail: "Thôn Mẫu 1" },
  nativePlace: { ...demoA, detail: "" },
};
export const notice1 = {
  found: true,
  code: "00001.GCS.19001.26",
  issuedOn: "2026-11-10",
  facility: {
    code: "19001",
    name: "Bệnh viện Đa khoa Trình diễn A",
    ...demoA,
    address: "Số 1 đường Trình Diễn, Xã Ngân Sơn, Tỉnh Thái Nguyên",
  },
  mother: {
    personalId: "019192000456",
    fullName: "TRẦN THỊ THỬ",
    birthDate: "1992-03-14",
    ethnicity: "Kinh",
    insuranceCode: "1900000456",
  },
  child: {
    intendedName: "NGUYỄN VĂN THỬ NGHIỆM",
    sex: "male",
    bornAt: "2026-11-10T03:20:00+07:00",
    weightGrams: 2_700,
    birthPlace: "Bệnh viện Đa khoa Trình diễn A, Số 1 đường Trình Diễn, Xã Ngân Sơn, Tỉnh Thái Nguyên",
  },
  childrenCount: 2,
  kind: "normal",
};
export const father1 = { personalId: "019090000123", fullName: "NGUYỄN VĂN MẪU" };

export const home1 = { residenceKind: "permanent", country: "VN", ...demoA, addressDetail: "Thôn Mẫu 1" };
export const applicant1 = {
  relationship: "mother",
  phone: "0900000001",
  email: "",
  fullName: "TRẦN THỊ THỬ",
  personalId: "019192000456",
  birthDate: "1992-03-14",
  sex: "female",
  idIssuedOn: "2021-07-01",
  idIssuedBy,
  ...home1,
};
/** The answers to the questions before sign-in. */
export const precheck = (residenceCase = "parentsOwn", parentCase = "both"): Answers => ({
  childState: { childState: "underSix" },
  birthCase: { birthCase: "noForeignElement" },
  parentCase: { parentCase },
  ...(parentCase === "both" ? { parentsMarried: { parentsMarried: "yes" } } : {}),
  residenceCase: { residenceCase },
});
export const agenciesA = {
  birthProvince: "19",
  birthWard: "01954",
  sameArea: true,
  skipHealthCard: false,
  wantIdCard: false,
};
export const child1 = {
  familyName: "NGUYỄN",
  middleName: "VĂN",
  givenName: "NGHIỆM",
  oneWordName: false,
  birthDate: "2026-11-10",
  sex: "male",
  birthCountry: "VN",
  birthProvince: "19",
  birthWard: "01954",
  birthDetail: notice1.child.birthPlace,
  nationality: "VN",
  ethnicity: "Kinh",
  ethnicityOther: "",
  nativeCountry: "VN",
  nativeProvince: "19",
  nativeWard: "01954",
  nativeDetail: "",
  copies: 0,
};
export const mother1 = {
  familyName: "TRẦN",
  middleName: "THỊ",
  givenName: "THỬ",
  birthDate: "1992-03-14",
  personalId: "019192000456",
  nationality: "VN",
  ethnicity: "Kinh",
  ethnicityOther: "",
  ...home1,
};
export const father1Answers = {
  familyName: "NGUYỄN",
  middleName: "VĂN",
  givenName: "MẪU",
  birthDate: "1990-08-20",
  personalId: father1.personalId,
  nationality: "VN",
  ethnicity: "Kinh",
  ethnicityOther: "",
  livesWithMother: true,
  deceased: false,
  residenceKind: "",
  country: "VN",
  provinceCode: "",
  wardCode: "",
  addressDetail: "",
};
const marriage1 = {
  number: "25",
  book: "01/2018",
  issuedOn: "2018-10-20",
  issuedBy: "UBND Xã Ngân Sơn (Demo A)",
};
export const residence1 = {
  headIs: "father",
  relationshipToHead: "Con đẻ",
  ownerIs: "father",
  ...demoA,
  addressDetail: "Thôn Mẫu 1",
};
export const card1 = {
  facilityCode: "19001",
  guardian: "mother",
  poorHouseholdNumber: "",
  poorHouseholdIssuedOn: "",
};

/** Every result by the same channel; an address when it is the post. */
export const receive = (channel: Channel, receiver: Record<string, string>): Answers => ({
  results: { birthCertificate: channel, residenceNotice: channel, healthCard: channel },
  ...(channel === "post" ? { delivery: receiver } : {}),
});

/** Copies exist on paper only: by post like the certificate, else at the counter. */
export const withCopies = (received: Answers): Answers => ({
  ...received,
  results: {
    ...received.results,
    birthCertificateCopies: received.results?.birthCertificate === "post" ? "post" : "counter",
  },
});

export const b01 = (channel: Channel): Sample => ({
  answers: {
    ...precheck(),
    agencies: agenciesA,
    applicant: applicant1,
    birthNotice: {
      way: "fetch",
      code: "00001.GCS.19001.26",
      motherPersonalId: "019192000456",
      oldPaper: false,
      surrogacy: false,
    },
    child: child1,
    mother: mother1,
    father: father1Answers,
    marriage: marriage1,
    residence: residence1,
    consent: { path: "vneid" },
    healthCard: card1,
    ...receive(channel, { receiver: "TRẦN THỊ THỬ", phone: "0900000001", ...demoA, detail: "Thôn Mẫu 1" }),
  },
  sources: {
    account: account1,
    birthNotice: notice1,
    marriage: { found: true, ...marriage1 },
    household: { found: true, head: father1, owner: father1, address: account1.permanentResidence },
    father: {
      found: true,
      personalId: father1.personalId,
      levelOfAssurance: 2,
      alive: true,
      matches: { fullName: true, birthDate: true },
    },
  },
});

const account2 = {
  ...account1,
  personalId: "096195000234",
  fullName: "ĐẶNG THỊ THỰC HÀNH",
  birthDate: "1995-09-09",
  phone: "0900000005",
  permanentResidence: { ...demoB, detail: "Ấp Ví Dụ 2" },
  nativePlace: { ...demoB, detail: "" },
};
const home2 = { residenceKind: "permanent", country: "VN", ...demoB, addressDetail: "Ấp Ví Dụ 2" };
const notice2 = {
  ...notice1,
  code: "00004.GCS.96000.26",
  issuedOn: "2026-11-08",
  facility: {
    code: "96000",
    name: "Trung tâm Y tế Trình diễn B",
    ...demoB,
    address: "Số 2 đường Thử Nghiệm, Xã Vĩnh Lợi, Tỉnh Cà Mau",
  },
  mother: {
    personalId: "096195000234",
    fullName: "ĐẶNG THỊ THỰC HÀNH",
    birthDate: "1995-09-09",
    ethnicity: "Kinh",
    insuranceCode: "9600000234",
  },
  child: {
    sex: "female",
    bornAt: "2026-11-08T14:40:00+07:00",
    weightGrams: 3_050,
    birthPlace: "Trung tâm Y tế Trình diễn B, Số 2 đường Thử Nghiệm, Xã Vĩnh Lợi, Tỉnh Cà Mau",
  },
  childrenCount: 1,
};

export const singleMother = (channel: Channel): Sample => ({
  answers: {
    ...precheck("parentsOwn", "fatherUnknown"),
    agencies: { ...agenciesA, birthProvince: "96", birthWard: "31900" },
    applicant: {
      ...applicant1,
      fullName: "ĐẶNG THỊ THỰC HÀNH",
      personalId: "096195000234",
      birthDate: "1995-09-09",
      phone: "0900000005",
      ...home2,
    },
    birthNotice: {
      way: "fetch",
      code: "00004.GCS.96000.26",
      motherPersonalId: "096195000234",
      oldPaper: false,
      surrogacy: false,
    },
    child: {
      ...child1,
      familyName: "ĐẶNG",
      middleName: "THỊ",
      givenName: "THÍ DỤ",
      birthDate: "2026-11-08",
      sex: "female",
      birthProvince: "96",
      birthWard: "31900",
      birthDetail: notice2.child.birthPlace,
      nativeProvince: "96",
      nativeWard: "31900",
      copies: 2,
    },
    mother: {
      ...mother1,
      familyName: "ĐẶNG",
      middleName: "THỊ THỰC",
      givenName: "HÀNH",
      birthDate: "1995-09-09",
      personalId: "096195000234",
      ...home2,
    },
    residence: {
      headIs: "mother",
      relationshipToHead: "Con đẻ",
      ownerIs: "mother",
      ...demoB,
      addressDetail: "Ấp Ví Dụ 2",
    },
    consent: { path: "vneid" },
    healthCard: { ...card1, facilityCode: "96000" },
    ...withCopies(
      receive(channel, {
        receiver: "ĐẶNG THỊ THỰC HÀNH",
        phone: "0900000005",
        ...demoB,
        detail: "Ấp Ví Dụ 2",
      }),
    ),
  },
  sources: {
    account: account2,
    birthNotice: notice2,
    household: {
      found: true,
      head: { personalId: "096195000234", fullName: "ĐẶNG THỊ THỰC HÀNH" },
      owner: { personalId: "096195000234", fullName: "ĐẶNG THỊ THỰC HÀNH" },
      address: account2.permanentResidence,
    },
  },
});

/** The child joins the grandfather, who has no account: everything typed, papers instead of VNeID (B17, B18). */
export const relativeOnPaper: Sample = {
  answers: {
    ...b01("counter").answers,
    ...precheck("relative"),
    birthNotice: {
      way: "typed",
      code: "00009.GCS.19001.26",
      motherPersonalId: "019192000456",
      oldPaper: false,
      surrogacy: false,
    },
    marriage: { number: "", book: "", issuedOn: "", issuedBy: "" },
    residence: { headIs: "other", relationshipToHead: "Cháu nội", ...demoA, addressDetail: "Thôn Mẫu 2" },
    residencePeople: {
      headName: "NGUYỄN VĂN GIẢ",
      headPersonalId: "019055000777",
      ownerIsHead: true,
      ownerName: "",
      ownerPersonalId: "",
    },
    consent: { path: "paper" },
  },
  sources: {
    account: account1,
    head: {
      found: true,
      personalId: "019055000777",
      levelOfAssurance: 1,
      alive: true,
      matches: { fullName: true, birthDate: true },
    },
  },
};

/** The father lives in another commune and the child goes to him (B11, B16). */
export const fatherElsewhere: Sample = {
  answers: {
    ...b01("electronic").answers,
    agencies: { ...agenciesA, sameArea: false },
    residenceArea: { residenceProvince: "96", residenceWard: "31900" },
    father: {
      ...father1Answers,
      familyName: "LÊ",
      middleName: "VĂN VÍ",
      givenName: "DỤ",
      birthDate: "1985-05-05",
      personalId: "096085000222",
      livesWithMother: false,
      residenceKind: "permanent",
      ...demoB,
      addressDetail: "Ấp Ví Dụ 1",
    },
    marriage: { number: "", book: "", issuedOn: "", issuedBy: "" },
    residence: {
      headIs: "father",
      relationshipToHead: "Con",
      ownerIs: "father",
      ...demoB,
      addressDetail: "Ấp Ví Dụ 1",
    },
    healthCard: { ...card1, facilityCode: "96000" },
  },
  sources: { account: account1, birthNotice: notice1 },
};

/** B01 with the card of the fourth part (birth-linked §4.8). */
export const withIdCard: Sample = {
  ...b01("post"),
  answers: {
    ...b01("post").answers,
    agencies: { ...agenciesA, wantIdCard: true },
    results: { ...b01("post").answers.results, idCard: "post" },
  },
};

/** Parts that a family leaves for later: their pages and results are not asked. */
export function without(parts: { residence?: true; healthCard?: true }): Sample {
  const { residence, consent, healthCard, results, ...rest } = b01("counter").answers;
  const home = { childAddress: { ...demoA, addressDetail: "Thôn Mẫu 1" } };
  return {
    ...b01("counter"),
    answers: {
      ...rest,
      ...precheck(parts.residence ? "none" : "parentsOwn"),
      agencies: { ...agenciesA, skipHealthCard: Boolean(parts.healthCard) },
      ...(parts.residence ? {} : { residence: { ...residence }, consent: { ...consent } }),
      ...(parts.residence && !parts.healthCard ? home : {}),
      ...(parts.healthCard ? {} : { healthCard: { ...healthCard } }),
      results: {
        birthCertificate: "counter",
        ...(parts.residence ? {} : { residenceNotice: "counter" }),
        ...(parts.healthCard ? {} : { healthCard: "counter" }),
      },
    },
  };
}
