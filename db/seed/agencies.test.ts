/** Agencies, officers and facilities that the seed makes from the places. */
import { expect, it } from "vitest";
import { readAddressDatabase } from "./address-database.ts";
import { buildAgencies } from "./agencies.ts";
import { buildFacilities } from "./facilities.ts";
import { buildOfficers } from "./officers.ts";
import { buildPlaces } from "./places.ts";
import { provinceIdentifiers } from "./province-identifiers.ts";

const places = buildPlaces(await readAddressDatabase());
const agencies = buildAgencies(places);
const byId = new Map(agencies.map((row) => [row.id, row]));

it("every commune has its three agencies and every province one", () => {
  expect(agencies).toHaveLength(34 + 3 * 3_321);
  expect(agencies.filter((row) => row.kind === "provinceAdministration")).toHaveLength(34);
});

it("every agency has a code of its own in the form of QĐ 20/2020/QĐ-TTg", () => {
  expect(byId.size).toBe(agencies.length);
  for (const { id } of agencies) expect(id).toMatch(/^[A-Z][0-9]{2}(\.[0-9]{1,3}){0,4}$/);
  expect(Object.keys(provinceIdentifiers)).toHaveLength(34);
  expect(new Set(Object.values(provinceIdentifiers)).size).toBe(34);
});

it("the agencies of the demonstration communes are marked", () => {
  expect(["H55.01.954", "H55.01.954.1", "H55.01.954.2"].map((id) => byId.get(id)?.name)).toEqual([
    "UBND Xã Ngân Sơn (Demo A)",
    "Công an Xã Ngân Sơn (Demo A)",
    "BHXH cơ sở Xã Ngân Sơn (Demo A)",
  ]);
  expect(byId.get("H12.31.900")).toMatchObject({
    name: "UBND Xã Vĩnh Lợi (Demo B)",
    address: "Trụ sở UBND, Xã Vĩnh Lợi, Tỉnh Cà Mau",
    wardCode: "31900",
    provinceCode: "96",
  });
  expect(agencies.filter((row) => row.name.includes("(Demo "))).toHaveLength(6);
});

it("seven officers man each demonstration commune and three the province", () => {
  const officers = buildOfficers(places);
  expect(officers).toHaveLength(17);
  for (const { agencyId } of officers) expect(byId.has(agencyId)).toBe(true);
  expect(officers.find((row) => row.code === "leader-police-b")).toEqual({
    code: "leader-police-b",
    name: "Lãnh đạo Công an B",
    agencyId: "H12.31.900.1",
    roles: ["signer"],
    active: true,
  });
  expect(officers.find((row) => row.code === "auditor")).toMatchObject({
    name: "Kiểm toán",
    agencyId: "H55",
  });
});

it("every province has a health facility to choose, the demonstration provinces several", () => {
  const facilities = buildFacilities(places);
  const inProvince = (code: string) => facilities.filter((row) => row.provinceCode === code);
  for (const { code, level } of places)
    if (level === "province") expect(inProvince(code)).not.toHaveLength(0);
  expect(inProvince("19").length).toBeGreaterThanOrEqual(4);
  expect(inProvince("96").length).toBeGreaterThanOrEqual(4);
  expect(new Set(facilities.map((row) => row.code)).size).toBe(facilities.length);
  for (const { code, name } of facilities) {
    expect(code).toMatch(/^[0-9]{5}$/);
    expect(name).toMatch(/mẫu|Trình diễn/);
  }
  const codes = facilities.map((row) => row.code);
  expect(codes).toEqual(expect.arrayContaining(["19001", "79026", "01929", "31001", "96000"]));
});
