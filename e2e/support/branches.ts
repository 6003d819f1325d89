/** Families of every branch that filing serves: who signs in, and what they choose or type, page by page and control by control. */

type Value = string | boolean;
/** Page (last part of its address) → control → value. What is not named stays as the form offers it. */
export type Typed = Readonly<Record<string, Readonly<Record<string, Value>>>>;
export type Branch = {
  name: string;
  citizen: string;
  typed: Typed;
  /** Pages that must come, and pages that must not. */
  asked: readonly string[];
  hidden: readonly string[];
  /** Rows of papers to attach, by their headings. */
  papers: readonly string[];
};

const place = (province = "provinceCode", ward = "wardCode") => ({ [province]: "19", [ward]: "01954" });
/** The questions before sign-in, and the commune of Demo A for everything. */
export const precheck = (parentCase = "both", residenceCase = "parentsOwn"): Typed => ({
  "tre-em": { childState: "underSix" },
  "yeu-to-nuoc-ngoai": { birthCase: "noForeignElement" },
  "cha-me": { parentCase },
  "cha-me-ket-hon": { parentsMarried: "yes" },
  "noi-o": { residenceCase },
  "co-quan": { ...place("birthProvince", "birthWard"), sameArea: true },
});
const fetched = (code: string): Typed => ({ "giay-chung-sinh": { way: "fetch", code } });
const child = {
  familyName: "NGUYỄN",
  middleName: "MINH",
  givenName: "AN",
  birthDate: "10/11/2026",
  sex: "male",
  ...place("birthProvince", "birthWard"),
  birthDetail: "Nhà riêng, Thôn Mẫu 1",
  ethnicity: "Kinh",
  ...place("nativeProvince", "nativeWard"),
};
const mother = {
  familyName: "TRẦN",
  middleName: "THỊ",
  givenName: "THỬ",
  birthDate: "14/03/1992",
  personalId: "019192000456",
  ethnicity: "Kinh",
  residenceKind: "permanent",
  ...place(),
  addressDetail: "Thôn Mẫu 1",
};
const father = {
  familyName: "NGUYỄN",
  middleName: "VĂN",
  givenName: "MẪU",
  birthDate: "20/08/1990",
  personalId: "019090000123",
  ethnicity: "Kinh",
  livesWithMother: true,
};
const card = { "the-bhyt": { facilityCode: "19001" } };
const none = { "giay-chung-sinh": { way: "none" } };
const care = { relationshipToHead: "Người được nuôi dưỡng", ...place() };

export const branches: readonly Branch[] = [
  {
    name: "[birth B10] [case B34] the father files and the mother has died",
    citizen: "DƯƠNG VĂN GỢI Ý",
    typed: {
      ...precheck(),
      "nguoi-yeu-cau": { relationship: "father" },
      "giay-chung-sinh": { way: "fetch", code: "00005.GCS.19001.26", motherPersonalId: "019194000567" },
      tre: { ...child, familyName: "DƯƠNG" },
      me: { deceased: true },
      "thuong-tru": {
        headIs: "father",
        ownerIs: "father",
        relationshipToHead: "Con đẻ",
        addressDetail: "Thôn Mẫu 5",
      },
      "xac-nhan-cu-tru": { path: "vneid" },
      ...card,
    },
    asked: ["me", "cha"],
    hidden: ["nguoi-giam-ho", "nguoi-nuoi-duong"],
    papers: [],
  },
  {
    name: "[birth B12] a grandfather files and the child joins him",
    citizen: "NÔNG VĂN PHÁC THẢO",
    typed: {
      ...precheck("both", "relative"),
      "nguoi-yeu-cau": { relationship: "guardian" },
      "nguoi-giam-ho": { guardianKind: "grandparent", reason: "ill" },
      ...none,
      tre: child,
      me: mother,
      cha: father,
      "thuong-tru": { headIs: "applicant", relationshipToHead: "Cháu ngoại", addressDetail: "Thôn Mẫu 2" },
      "chu-ho-chu-so-huu": { ownerIsHead: true },
      "xac-nhan-cu-tru": { path: "paper" },
      ...card,
    },
    asked: ["nguoi-giam-ho", "me", "cha", "chu-ho-chu-so-huu"],
    hidden: ["nguoi-nuoi-duong"],
    papers: ["Văn bản của người làm chứng", "Tờ khai CT01", "Giấy tờ chứng minh quan hệ"],
  },
  {
    name: "[birth B13] somebody authorised files for parents who rent",
    citizen: "LÝ THỊ GIẢ ĐỊNH",
    typed: {
      ...precheck("both", "parentsDoNotOwn"),
      "nguoi-yeu-cau": { relationship: "guardian" },
      "nguoi-giam-ho": { guardianKind: "relative", reason: "authorised" },
      ...none,
      tre: child,
      me: mother,
      cha: father,
      "thuong-tru": { headIs: "father", relationshipToHead: "Con đẻ", addressDetail: "Thôn Mẫu 1" },
      "chu-ho-chu-so-huu": {
        ownerIsHead: false,
        ownerName: "BÙI THỊ KIỂM CHỨNG",
        ownerPersonalId: "019165000654",
      },
      "xac-nhan-cu-tru": { path: "vneid" },
      ...card,
    },
    asked: ["nguoi-giam-ho", "chu-ho-chu-so-huu"],
    hidden: ["nguoi-nuoi-duong"],
    papers: ["Văn bản của người làm chứng", "Văn bản ủy quyền"],
  },
  {
    name: "[birth B8] [case B10] an abandoned child in a care home",
    citizen: "HOÀNG THỊ LẤY MẪU",
    typed: {
      ...precheck("abandoned", "socialCare"),
      "nguoi-yeu-cau": { relationship: "guardian" },
      "nguoi-giam-ho": { guardianKind: "organisation" },
      "nguoi-nuoi-duong": {
        organisationName: "Trung tâm Bảo trợ xã hội Trình diễn A",
        organisationNumber: "12/QĐ-UBND",
        representativePosition: "Giám đốc",
        ...place(),
        addressDetail: "Số 5 đường Trình Diễn",
      },
      tre: child,
      "thuong-tru": { ...care, addressDetail: "Số 5 đường Trình Diễn" },
      "co-so-phuong-tien": {},
      "xac-nhan-cu-tru": { path: "vneid" },
      ...card,
    },
    asked: ["nguoi-giam-ho", "nguoi-nuoi-duong", "co-so-phuong-tien"],
    hidden: ["cha-me-ket-hon", "giay-chung-sinh", "me", "cha", "ket-hon", "chu-ho-chu-so-huu"],
    papers: ["Biên bản về việc trẻ bị bỏ rơi", "Văn bản của cơ sở"],
  },
  {
    name: "[birth B8] a child of unknown parents with the person raising it",
    citizen: "HOÀNG THỊ LẤY MẪU",
    typed: {
      ...precheck("noneKnown", "guardian"),
      "nguoi-yeu-cau": { relationship: "guardian" },
      "nguoi-giam-ho": { guardianKind: "person" },
      "nguoi-nuoi-duong": {},
      ...none,
      tre: child,
      "thuong-tru": { headIs: "applicant", addressDetail: "Thôn Mẫu 3" },
      "chu-ho-chu-so-huu": { ownerIsHead: true },
      "xac-nhan-cu-tru": { path: "vneid" },
      ...card,
    },
    asked: ["nguoi-nuoi-duong", "giay-chung-sinh"],
    hidden: ["cha-me-ket-hon", "me", "cha"],
    papers: ["Văn bản của người làm chứng", "Giấy tờ chứng minh quan hệ"],
  },
  {
    name: "[birth B1] the child lives in a pagoda",
    citizen: "TRẦN THỊ THỬ",
    typed: {
      ...precheck("both", "religious"),
      "nguoi-yeu-cau": { relationship: "mother" },
      ...fetched("01036.GCS.19001.26"),
      tre: { familyName: "NGUYỄN", middleName: "THỊ", givenName: "VÍ DỤ" },
      "thuong-tru": { ...care, addressDetail: "Chùa Thử Nghiệm" },
      "co-so-phuong-tien": {
        establishmentName: "Chùa Thử Nghiệm",
        headName: "NÔNG VĂN PHÁC THẢO",
        headPersonalId: "019060000912",
      },
      "xac-nhan-cu-tru": { path: "vneid" },
      ...card,
    },
    asked: ["co-so-phuong-tien"],
    hidden: ["chu-ho-chu-so-huu"],
    papers: ["Văn bản của cơ sở"],
  },
  {
    name: "[birth B9] [birth B15] a surrogate's child on a boat whose owner has no account",
    citizen: "TRẦN THỊ THỬ",
    typed: {
      ...precheck("both", "vehicle"),
      "nguoi-yeu-cau": { relationship: "mother" },
      "giay-chung-sinh": { way: "typed", code: "00019.GCS.19001.26", surrogacy: true },
      tre: child,
      "thuong-tru": { headIs: "father", relationshipToHead: "Con đẻ", addressDetail: "Bến Trình Diễn" },
      "co-so-phuong-tien": {
        vehicleNumber: "TN-0001",
        ownerIs: "other",
        ownerName: "NGUYỄN VĂN GIẢ",
        ownerPersonalId: "019055000777",
      },
      "xac-nhan-cu-tru": {},
      ...card,
    },
    asked: ["co-so-phuong-tien"],
    hidden: ["chu-ho-chu-so-huu"],
    papers: ["Giấy chứng sinh", "Văn bản xác nhận về kỹ thuật", "Tờ khai CT01", "Giấy đăng ký phương tiện"],
  },
  {
    name: "[birth B2] [case B07] born at home",
    citizen: "TRẦN THỊ THỬ",
    typed: {
      ...precheck(),
      "nguoi-yeu-cau": { relationship: "mother" },
      ...none,
      tre: child,
      "thuong-tru": {},
      "xac-nhan-cu-tru": {},
      ...card,
    },
    asked: ["ket-hon"],
    hidden: ["nguoi-giam-ho", "chu-ho-chu-so-huu"],
    papers: ["Văn bản của người làm chứng"],
  },
  {
    name: "[birth B6] [case B08] a mother alone",
    citizen: "ĐẶNG THỊ THỰC HÀNH",
    typed: {
      ...precheck("fatherUnknown"),
      "co-quan": { birthProvince: "96", birthWard: "31900", sameArea: true },
      "nguoi-yeu-cau": { relationship: "mother" },
      ...fetched("00004.GCS.96000.26"),
      tre: { givenName: "THÍ DỤ" },
      "thuong-tru": {},
      "xac-nhan-cu-tru": {},
      "the-bhyt": { facilityCode: "96000" },
    },
    asked: ["me"],
    hidden: ["cha-me-ket-hon", "cha", "ket-hon"],
    papers: [],
  },
  {
    name: "[birth B24] a child who died soon after birth",
    citizen: "TRẦN THỊ THỬ",
    typed: {
      ...precheck(),
      "tre-em": { childState: "died" },
      "nguoi-yeu-cau": { relationship: "mother" },
      ...fetched("01037.GCS.19001.26"),
      tre: { familyName: "NGUYỄN", middleName: "VĂN", givenName: "AN" },
    },
    asked: ["tre", "me", "cha"],
    hidden: ["noi-o", "thuong-tru", "noi-thuong-tru", "xac-nhan-cu-tru", "the-bhyt", "noi-o-cua-tre"],
    papers: [],
  },
  {
    name: "[birth B11] [case B16] the child lives with its father in another commune than the mother",
    citizen: "LÊ VĂN VÍ DỤ",
    typed: {
      ...precheck(),
      "co-quan": { ...place("birthProvince", "birthWard"), sameArea: false },
      "noi-thuong-tru": { residenceProvince: "96", residenceWard: "31900" },
      "nguoi-yeu-cau": { relationship: "father" },
      ...none,
      tre: { ...child, familyName: "LÊ", birthDate: "20/10/2026" },
      me: mother,
      cha: { livesWithMother: false },
      "thuong-tru": { headIs: "father", ownerIs: "father", relationshipToHead: "Con đẻ" },
      "xac-nhan-cu-tru": { path: "vneid" },
      "the-bhyt": { facilityCode: "96000" },
    },
    asked: ["noi-thuong-tru", "xac-nhan-cu-tru"],
    hidden: ["nguoi-giam-ho", "chu-ho-chu-so-huu"],
    papers: ["Văn bản của người làm chứng"],
  },
  {
    name: "[birth B14] registered where the parents only stay, at home where they permanently live",
    citizen: "TRẦN THỊ THỬ",
    typed: {
      ...precheck(),
      "co-quan": { birthProvince: "96", birthWard: "31900", sameArea: false },
      "noi-thuong-tru": { residenceProvince: "19", residenceWard: "01954" },
      "nguoi-yeu-cau": { relationship: "mother" },
      ...fetched("01038.GCS.19001.26"),
      tre: { familyName: "NGUYỄN", middleName: "MINH", givenName: "AN" },
      ...card,
    },
    asked: ["noi-thuong-tru", "thuong-tru"],
    hidden: ["noi-o-cua-tre", "chu-ho-chu-so-huu"],
    papers: [],
  },
  {
    name: "[birth B25] [case B15] a birth of more than 60 days ago",
    citizen: "TRẦN THỊ THỬ",
    typed: {
      ...precheck(),
      "nguoi-yeu-cau": { relationship: "mother" },
      ...none,
      tre: { ...child, birthDate: "01/06/2026" },
      ...card,
    },
    asked: ["tre"],
    hidden: ["nguoi-giam-ho"],
    papers: ["Văn bản của người làm chứng"],
  },
];
