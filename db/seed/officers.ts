/** Officers of the demonstration communes and of the province. Invented; named by role and place (contracts, "Test people"). Pure. */
import type { officers } from "../schema/identity.ts";
import { committeeId, provinceAgencyId } from "./agencies.ts";
import { demoCommunes } from "./demo-communes.ts";
import type { PlaceRow } from "./places.ts";

/** Without the id, which is made when the row is written. */
export type OfficerRow = Omit<typeof officers.$inferInsert, "id">;

/** Posts of a commune: `office` is added to the code of its committee. */
export const posts = [
  { code: "reception", title: "Cán bộ tiếp nhận", role: "receptionOfficer", office: "" },
  { code: "civil-status", title: "Cán bộ hộ tịch", role: "civilStatusOfficer", office: "" },
  { code: "leader-ubnd", title: "Lãnh đạo UBND", role: "signer", office: "" },
  { code: "welfare", title: "Cán bộ chính sách", role: "welfareOfficer", office: "" },
  { code: "residence", title: "Cán bộ cư trú", role: "residenceOfficer", office: ".1" },
  { code: "leader-police", title: "Lãnh đạo Công an", role: "signer", office: ".1" },
  { code: "insurance", title: "Viên chức BHXH", role: "insuranceOfficer", office: ".2" },
] as const;

const provincePosts = [
  { code: "manager", name: "Quản lý tỉnh", roles: ["manager"] },
  { code: "administrator", name: "Quản trị", roles: ["administrator"] },
  { code: "auditor", name: "Kiểm toán", roles: ["auditor"] },
];
/** The province of Demo A. */
const theirProvince = "19";

/** Seven officers a demonstration commune, three at the province. */
export function buildOfficers(places: readonly PlaceRow[]): OfficerRow[] {
  return [
    ...demoCommunes.flatMap(({ letter, wardCode }) => {
      const provinceCode = places.find((place) => place.code === wardCode)?.parentCode;
      if (!provinceCode) throw new Error(`Demonstration commune ${wardCode} is missing`);
      const committee = committeeId(wardCode, provinceCode);
      return posts.map(({ code, title, role, office }) => ({
        code: `${code}-${letter.toLowerCase()}`,
        name: `${title} ${letter}`,
        agencyId: `${committee}${office}`,
        roles: [role],
        active: true,
      }));
    }),
    ...provincePosts.map((post) => ({ ...post, agencyId: provinceAgencyId(theirProvince), active: true })),
  ];
}
