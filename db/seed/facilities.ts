/**
 * Health facilities for the choice of first treatment (identifiers §14). Generic samples, marked "(mẫu)": no real hospital is named.
 *
 * Every province has a general hospital `<province>001`. 19001 and 96000 bear the names by which the sandbox's hospital signs its birth
 * notices. Pure.
 */
import type { facilities } from "../schema/agencies.ts";
import type { PlaceRow } from "./places.ts";

export type FacilityRow = typeof facilities.$inferInsert;

/** The first two digits of a code are the province; without an address the province is the address. */
const named: readonly { code: string; name: string; address?: string }[] = [
  { code: "19001", name: "Bệnh viện Đa khoa Trình diễn A", address: "Số 1 đường Trình Diễn, Xã Ngân Sơn" },
  { code: "19002", name: "Trung tâm Y tế Trình diễn A", address: "Số 3 đường Trình Diễn, Xã Ngân Sơn" },
  { code: "19003", name: "Trạm y tế Xã Ngân Sơn (mẫu)", address: "Số 5 đường Trình Diễn, Xã Ngân Sơn" },
  { code: "19010", name: "Bệnh viện phụ sản (mẫu)" },
  { code: "19011", name: "Bệnh viện nhi (mẫu)" },
  { code: "96000", name: "Trung tâm Y tế Trình diễn B", address: "Số 2 đường Thử Nghiệm, Xã Vĩnh Lợi" },
  { code: "96002", name: "Bệnh viện Đa khoa Trình diễn B", address: "Số 4 đường Thử Nghiệm, Xã Vĩnh Lợi" },
  { code: "96003", name: "Trạm y tế Xã Vĩnh Lợi (mẫu)", address: "Số 6 đường Thử Nghiệm, Xã Vĩnh Lợi" },
  { code: "96010", name: "Bệnh viện sản nhi (mẫu)" },
  { code: "79026", name: "Trung tâm y tế mẫu số 26" },
  { code: "79010", name: "Bệnh viện phụ sản (mẫu)" },
  { code: "01929", name: "Trung tâm y tế mẫu số 929" },
  { code: "01010", name: "Bệnh viện phụ sản (mẫu)" },
  { code: "48010", name: "Bệnh viện phụ sản nhi (mẫu)" },
];

/** The named samples and one general hospital for each province that has none under that code. */
export function buildFacilities(places: readonly PlaceRow[]): FacilityRow[] {
  const provinces = places.filter((place) => place.level === "province");
  const general = provinces.map(({ code, name }) => ({
    code: `${code}001`,
    name: `Bệnh viện đa khoa ${name.replace(/^(Tỉnh|Thành phố)/u, (kind) => kind.toLowerCase())} (mẫu)`,
  }));
  const codes = new Set(named.map((one) => one.code));
  return [...named, ...general.filter((one) => !codes.has(one.code))].map((one) => {
    const provinceCode = one.code.slice(0, 2);
    const province = provinces.find((place) => place.code === provinceCode);
    if (!province) throw new Error(`Facility ${one.code} lies in no province`);
    const address = "address" in one && one.address ? `${one.address}, ${province.name}` : province.name;
    return { code: one.code, name: one.name, provinceCode, address };
  });
}
