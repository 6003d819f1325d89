/** A family for each branch of the law that filing serves (birth-linked §2, §7; test-cases B07, B10, B33, B34). */
import type { Answers } from "../../kernel/form.ts";
import {
  account1,
  agenciesA,
  applicant1,
  b01,
  card1,
  child1,
  demoA,
  father1,
  father1Answers,
  home1,
  idIssuedBy,
  mother1,
  notice1,
  precheck,
  type Sample,
  withCopies,
} from "./usual.ts";

const usual = b01("electronic");
/** The usual answers without these pages. */
function leave(answers: Answers, ...pages: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([page]) => !pages.includes(page)));
}

const byHand = {
  way: "typed",
  code: "00019.GCS.19001.26",
  motherPersonalId: "",
  oldPaper: false,
  surrogacy: false,
};
const noNotice = { way: "none", code: "", motherPersonalId: "", oldPaper: false, surrogacy: false };
const checked = (person: { personalId: string }, levelOfAssurance: number) => ({
  found: true,
  personalId: person.personalId,
  levelOfAssurance,
  alive: true,
  matches: { fullName: true, birthDate: true },
});

/** The account and the page of an applicant other than the mother. */
function filer(
  person: Pick<typeof account1, "personalId" | "fullName" | "birthDate" | "sex">,
  relationship: "father" | "guardian",
  detail = "Thôn Mẫu 1",
): { page: Record<string, unknown>; account: Record<string, unknown> } {
  const account = { ...account1, ...person, permanentResidence: { ...demoA, detail } };
  return {
    account,
    page: { ...applicant1, ...person, idIssuedBy, relationship, addressDetail: detail },
  };
}

const father = filer({ ...father1, birthDate: "1990-08-20", sex: "male" }, "father");
const grandfather = filer(
  { personalId: "019060000912", fullName: "NÔNG VĂN PHÁC THẢO", birthDate: "1960-10-10", sex: "male" },
  "guardian",
  "Thôn Mẫu 2",
);
const aunt = filer(
  { personalId: "019193000678", fullName: "LÝ THỊ GIẢ ĐỊNH", birthDate: "1993-06-18", sex: "female" },
  "guardian",
  "Thôn Mẫu 3",
);
const director = filer(
  { personalId: "019178000543", fullName: "HOÀNG THỊ LẤY MẪU", birthDate: "1978-10-20", sex: "female" },
  "guardian",
  "Số 5 đường Trình Diễn",
);

/** As the account of the father tells it; whether he has died is not asked of who files. */
const { deceased: _alive, ...fatherFiles } = { ...father1Answers, livesWithMother: false, ...home1 };
const ownerIsHead = { ownerIsHead: true, ownerName: "", ownerPersonalId: "" };

/** The father files; the mother died at the birth (B10, B34). */
const motherDied: Sample = {
  answers: {
    ...usual.answers,
    applicant: father.page,
    mother: {
      ...mother1,
      deceased: true,
      residenceKind: "",
      provinceCode: "",
      wardCode: "",
      addressDetail: "",
    },
    father: fatherFiles,
    healthCard: { ...card1, guardian: "father" },
  },
  sources: { ...usual.sources, account: father.account },
};

/** A grandfather files for parents who are ill; the child joins him (B12). */
const grandparentFiles: Sample = {
  answers: {
    ...usual.answers,
    ...precheck("relative"),
    applicant: grandfather.page,
    guardian: { guardianKind: "grandparent", reason: "ill", reasonDetail: "" },
    mother: { ...mother1, deceased: false },
    father: father1Answers,
    residence: {
      headIs: "applicant",
      relationshipToHead: "Cháu ngoại",
      ...demoA,
      addressDetail: "Thôn Mẫu 2",
    },
    residencePeople: ownerIsHead,
    healthCard: { ...card1, guardian: "applicant" },
  },
  sources: { account: grandfather.account, birthNotice: notice1 },
};

/** An aunt files by authorisation (A8); the child comes home to its parents. */
const relativeAuthorised: Sample = {
  answers: {
    ...usual.answers,
    applicant: aunt.page,
    guardian: { guardianKind: "relative", reason: "authorised", reasonDetail: "" },
    mother: { ...mother1, deceased: false },
    healthCard: { ...card1, guardian: "mother" },
  },
  sources: { account: aunt.account, birthNotice: notice1, marriage: usual.sources.marriage },
};

const ofOrganisation = {
  organisationName: "Trung tâm Bảo trợ xã hội Trình diễn A",
  organisationNumber: "12/QĐ-UBND",
  representativeName: "HOÀNG THỊ LẤY MẪU",
  representativePersonalId: "019178000543",
  representativePosition: "Giám đốc",
  ...demoA,
  addressDetail: "Số 5 đường Trình Diễn",
};
const unknownParents = (residenceCase: string, parentCase: string): Answers => ({
  ...withCopies(
    leave(usual.answers, "parentsMarried", "birthNotice", "mother", "father", "marriage", "consent"),
  ),
  ...precheck(residenceCase, parentCase),
  child: { ...child1, birthDetail: "Cổng Trung tâm Bảo trợ xã hội Trình diễn A", nativeWard: "", copies: 1 },
  healthCard: { ...card1, guardian: "applicant" },
});

/** An abandoned child raised in a care home, whose director files (B8, B10). */
const abandoned: Sample = {
  answers: {
    ...unknownParents("socialCare", "abandoned"),
    applicant: director.page,
    guardian: { guardianKind: "organisation" },
    carer: ofOrganisation,
    residence: {
      relationshipToHead: "Người được nuôi dưỡng",
      ...demoA,
      addressDetail: "Số 5 đường Trình Diễn",
    },
    establishment: {
      establishmentName: ofOrganisation.organisationName,
      headName: "PHẠM VĂN TRẢI NGHIỆM",
      headPersonalId: "019070000321",
    },
    consent: { path: "vneid" },
  },
  sources: { account: director.account, head: checked({ personalId: "019070000321" }, 2) },
};

/** Neither parent is known; a woman of the village raises the child and files (B8). */
const noneKnown: Sample = {
  answers: {
    ...unknownParents("guardian", "noneKnown"),
    birthNotice: noNotice,
    applicant: aunt.page,
    guardian: { guardianKind: "person" },
    carer: {
      personName: "LÝ THỊ GIẢ ĐỊNH",
      personPersonalId: "019193000678",
      ...demoA,
      addressDetail: "Thôn Mẫu 3",
    },
    residence: {
      headIs: "applicant",
      relationshipToHead: "Người được giám hộ",
      ...demoA,
      addressDetail: "Thôn Mẫu 3",
    },
    residencePeople: ownerIsHead,
    consent: { path: "vneid" },
  },
  sources: { account: aunt.account },
};

/** The child lives in a pagoda's care; both parents agree (Luật Cư trú Đ20). */
const inPagoda: Sample = {
  answers: {
    ...usual.answers,
    ...precheck("religious"),
    residence: {
      relationshipToHead: "Người được nuôi dưỡng",
      ...demoA,
      addressDetail: "Chùa Thử Nghiệm",
    },
    establishment: {
      establishmentName: "Chùa Thử Nghiệm",
      headName: "NÔNG VĂN PHÁC THẢO",
      headPersonalId: "019060000912",
    },
    consent: { path: "vneid" },
  },
  sources: { ...usual.sources, head: checked({ personalId: "019060000912" }, 2) },
};

/** The family lives on a boat that belongs to somebody else (Luật Cư trú Đ20). */
const onBoat: Sample = {
  answers: {
    ...usual.answers,
    ...precheck("vehicle"),
    residence: { headIs: "father", relationshipToHead: "Con đẻ", ...demoA, addressDetail: "Bến Trình Diễn" },
    establishment: {
      vehicleNumber: "TN-0001",
      ownerIs: "other",
      ownerName: "NGUYỄN VĂN GIẢ",
      ownerPersonalId: "019055000777",
    },
    consent: { path: "paper" },
  },
  sources: { ...usual.sources, owner: checked({ personalId: "019055000777" }, 1) },
};

/** The parents rent: the owner is asked (B13). */
const rented: Sample = {
  answers: {
    ...usual.answers,
    ...precheck("parentsDoNotOwn"),
    residence: { headIs: "father", relationshipToHead: "Con đẻ", ...demoA, addressDetail: "Thôn Mẫu 1" },
    residencePeople: { ownerIsHead: false, ownerName: "BÙI THỊ KIỂM CHỨNG", ownerPersonalId: "019165000654" },
    consent: { path: "vneid" },
  },
  sources: { ...usual.sources, owner: checked({ personalId: "019165000654" }, 2) },
};

/** Born by a surrogate: the couple who asked are the parents (B9). */
const surrogacy: Sample = {
  answers: {
    ...usual.answers,
    birthNotice: { ...byHand, surrogacy: true },
  },
  sources: { ...usual.sources, birthNotice: undefined },
};

/** Born at home, with a poor household's certificate (B2, B07, A10). */
const atHome: Sample = {
  answers: {
    ...usual.answers,
    birthNotice: noNotice,
    child: { ...child1, birthDetail: "Nhà riêng, Thôn Mẫu 1, Xã Ngân Sơn, Tỉnh Thái Nguyên" },
    healthCard: { ...card1, poorHouseholdNumber: "HN-12/2026", poorHouseholdIssuedOn: "2026-01-15" },
  },
  sources: { ...usual.sources, birthNotice: undefined },
};

/** The child died soon after birth: only the birth is registered (B24). */
const childDied: Sample = {
  answers: {
    ...leave(usual.answers, "residenceCase", "residence", "consent", "healthCard"),
    childState: { childState: "died" },
    agencies: { birthProvince: agenciesA.birthProvince, birthWard: agenciesA.birthWard },
    results: { birthCertificate: "electronic" },
  },
  sources: usual.sources,
};

/** The twin of B01, with a notice of its own (B33). */
const twin: Sample = {
  answers: {
    ...usual.answers,
    birthNotice: { ...usual.answers.birthNotice, code: "00002.GCS.19001.26" },
    child: { ...child1, middleName: "THỊ", givenName: "VÍ DỤ", sex: "female" },
  },
  sources: {
    ...usual.sources,
    birthNotice: { ...notice1, code: "00002.GCS.19001.26", child: { ...notice1.child, sex: "female" } },
  },
};

export const branchSamples: Readonly<Record<string, Sample>> = {
  motherDied,
  grandparentFiles,
  relativeAuthorised,
  abandoned,
  noneKnown,
  inPagoda,
  onBoat,
  rented,
  surrogacy,
  atHome,
  childDied,
  twin,
};
