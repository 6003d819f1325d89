/** The invented officers: who signs in at the officers' desk, for which agency and with which roles. */

export type Officer = {
  code: string;
  name: string;
  agencyCode: string;
  agencyName: string;
  roles: readonly string[];
};

const post = (code: string, title: string, role: string, office: "ubnd" | "police" | "insurance") => ({
  code,
  title,
  role,
  office,
});

const posts = [
  post("reception", "Cán bộ tiếp nhận", "receptionOfficer", "ubnd"),
  post("civil-status", "Cán bộ hộ tịch", "civilStatusOfficer", "ubnd"),
  post("leader-ubnd", "Lãnh đạo UBND", "signer", "ubnd"),
  post("welfare", "Cán bộ chính sách", "welfareOfficer", "ubnd"),
  post("residence", "Cán bộ cư trú", "residenceOfficer", "police"),
  post("leader-police", "Lãnh đạo Công an", "signer", "police"),
  post("insurance", "Viên chức BHXH", "insuranceOfficer", "insurance"),
];

const communes = [
  { letter: "A", base: "H55.01.954" },
  { letter: "B", base: "H12.31.900" },
];

const offices = {
  ubnd: { suffix: "", name: "UBND xã" },
  police: { suffix: ".1", name: "Công an xã" },
  insurance: { suffix: ".2", name: "BHXH cơ sở" },
} as const;

const ofCommunes: Officer[] = communes.flatMap(({ letter, base }) =>
  posts.map(({ code, title, role, office }) => ({
    code: `${code}-${letter.toLowerCase()}`,
    name: `${title} ${letter}`,
    agencyCode: `${base}${offices[office].suffix}`,
    agencyName: `${offices[office].name} (Demo ${letter})`,
    roles: [role],
  })),
);

const ofProvince: Officer[] = [
  { code: "manager", name: "Quản lý tỉnh", agencyCode: "H55", agencyName: "Tỉnh", roles: ["manager"] },
  {
    code: "administrator",
    name: "Quản trị",
    agencyCode: "H55",
    agencyName: "Tỉnh",
    roles: ["administrator"],
  },
  { code: "auditor", name: "Kiểm toán", agencyCode: "H55", agencyName: "Tỉnh", roles: ["auditor"] },
];

export const officers: readonly Officer[] = [...ofCommunes, ...ofProvince];

export const findOfficer = (code: string) => officers.find((one) => one.code === code);
