/** Places of today and of before 01/07/2025, as the package gives them and as decisions 22 mends them. */
import { describe, expect, it } from "vitest";
import { readAddressDatabase } from "./address-database.ts";
import { foldName } from "./fold-name.ts";
import { buildFormerPlaces } from "./former-places.ts";
import { buildPlaces } from "./places.ts";

const source = await readAddressDatabase();
const places = buildPlaces(source);
const communes = new Map(places.filter((row) => row.level === "commune").map((row) => [row.code, row]));
const { rows: former, mended } = buildFormerPlaces(source);

describe("places of today", () => {
  it("are exactly 34 provinces and 3,321 communes with codes of their own", () => {
    expect(places.filter((row) => row.level === "province")).toHaveLength(34);
    expect(communes.size).toBe(3_321);
    expect(new Set(places.map((row) => row.code)).size).toBe(34 + 3_321);
  });

  it("are written in NFC, with their kind, and found without marks", () => {
    for (const { name, folded } of places) {
      expect(name).toBe(name.normalize("NFC").trim());
      expect(folded).toMatch(/^(tinh|thanh pho|xa|phuong|dac khu) [a-z0-9' -]+$/);
    }
    expect(foldName("Đặc khu  Cồn Cỏ")).toBe("dac khu con co");
  });

  it("hold the two demonstration communes under their real names", () => {
    expect(communes.get("01954")).toMatchObject({
      name: "Xã Ngân Sơn",
      folded: "xa ngan son",
      parentCode: "19",
    });
    expect(communes.get("31900")).toMatchObject({ name: "Xã Vĩnh Lợi", parentCode: "96" });
    expect(places.find((row) => row.code === "19")?.name).toBe("Tỉnh Thái Nguyên");
    expect(places.find((row) => row.code === "79")?.name).toBe("Thành phố Hồ Chí Minh");
  });
});

describe("former communes", () => {
  it("all lead to a commune of today, and every commune of today has a predecessor", () => {
    for (const row of former) expect(communes.has(row.successorCode)).toBe(true);
    expect(new Set(former.map((row) => row.successorCode)).size).toBe(3_321);
  });

  it("lead to the commune whose name and province the package gives, whatever code it gives", () => {
    const successorOf = (commune: string, district: string) =>
      former
        .filter((row) => row.commune === commune && row.district === district)
        .map((row) => row.successorCode);
    expect(successorOf("Phường 2", "Thành phố Vĩnh Long").map((code) => communes.get(code)?.name)).toEqual([
      "Phường Long Châu",
    ]);
    const [tuyenQuang] = successorOf("Xã Hồng Lạc", "Huyện Sơn Dương");
    expect(communes.get(tuyenQuang ?? "")).toMatchObject({ name: "Xã Hồng Sơn", parentCode: "08" });
  });

  it("keep every successor when a commune was split, each once", () => {
    const successors = new Map<string, string[]>();
    for (const { commune, district, province, successorCode } of former) {
      const key = [commune, district, province].join("|");
      successors.set(key, [...(successors.get(key) ?? []), successorCode]);
    }
    const split = [...successors.values()].filter((codes) => codes.length > 1);
    expect(split.length).toBe(22);
    for (const codes of split) expect(new Set(codes).size).toBe(codes.length);
  });

  it("are of the 63 provinces of then and found by commune, district or province without marks", () => {
    expect(new Set(former.map((row) => row.province)).size).toBe(63);
    expect(former.find((row) => row.commune === "Xã Bằng Vân")?.folded).toBe(
      "xa bang van, huyen ngan son, tinh bac kan",
    );
  });

  it("keep their code of then, where the package has it, and the day of the change", () => {
    const ward = former.find((row) => row.commune === "Phường 12" && row.district === "Quận Gò Vấp");
    expect(ward).toMatchObject({ code: "26881", changedOn: "2025-07-01" });
    for (const { code } of former) expect(code ?? "00000").toMatch(/^\d{5}$/);
    // A code of before that is in use today leads to the very commune that bears it.
    const heads = new Set(former.map(({ code, successorCode }) => (code === successorCode ? code : null)));
    for (const { code } of former) if (code && communes.has(code)) expect(heads.has(code)).toBe(true);
  });

  it("are found by beginnings of their words, by short forms and by the province of today", () => {
    const ward = former.find((row) => row.commune === "Phường 12" && row.district === "Quận Gò Vấp");
    expect(ward?.tokens).toEqual(expect.arrayContaining(["12", "go", "va", "vap", "govap", "tphcm", "sg"]));
    const town = former.find((row) => row.commune === "Thị trấn Vân Tùng");
    expect(town?.tokens).toEqual(expect.arrayContaining(["tung", "ngan", "kan", "can", "thai", "nguyen"]));
  });

  it("were mended where the package is wrong", () => {
    expect(source.mappings).toHaveLength(10_977);
    expect(mended).toEqual({
      unknownCode: 431,
      foreignCode: 22,
      unnamed: 5,
      repeated: 140,
      withoutPredecessor: 1,
      strangeOldCode: 1,
    });
  });
});
