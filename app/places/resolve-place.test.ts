/** Codes and names of before in what a register says. */
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "#db/client.server.ts";
import { createTestDatabase } from "#db/testing/test-database.ts";
import { formerNamesIn, resolvePlace, resolvePlaces } from "./resolve-place.server.ts";

const database = await createTestDatabase();
const { sql, close } = connect(database.appUrl, 2);
afterAll(async () => {
  await close();
  await database.drop();
});
const resolve = (provinceCode: string, wardCode: string, name?: string) =>
  resolvePlace({ sql }, { provinceCode, wardCode, ...(name ? { name } : {}) });

describe("a commune on record [cap F9]", () => {
  it("of today stays, in the province of today", async () => {
    expect(await resolve("19", "01954")).toEqual({ provinceCode: "19", wardCode: "01954" });
    expect(await resolve("06", "01954")).toEqual({ provinceCode: "19", wardCode: "01954" });
  });

  it("under a code of before becomes its successor with the change named", async () => {
    expect(await resolve("79", "26881")).toEqual({
      provinceCode: "79",
      wardCode: "26882",
      former: { name: "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh", changedOn: "2025-07-01" },
    });
  });

  it("under a name of before, however it is typed, becomes its successor", async () => {
    expect(await resolve("06", "", "thị trấn VÂN TÙNG,  huyện Ngân Sơn, tỉnh Bắc Kạn")).toMatchObject({
      provinceCode: "19",
      wardCode: "01954",
      former: { name: "Thị trấn Vân Tùng, Huyện Ngân Sơn, Tỉnh Bắc Kạn" },
    });
  });

  it("of today under an unknown code is found by name and province (decisions 22)", async () => {
    expect(await resolve("19", "99999", "Xã Ngân Sơn")).toEqual({ provinceCode: "19", wardCode: "01954" });
    expect(await resolve("96", "99999", "Xã Ngân Sơn")).toEqual({ provinceCode: "96", wardCode: "" });
  });

  it("that was split stays open within its province", async () => {
    expect(await resolve("79", "", "Phường 13, Quận Gò Vấp, Thành phố Hồ Chí Minh")).toMatchObject({
      provinceCode: "79",
      wardCode: "",
      former: { name: "Phường 13, Quận Gò Vấp, Thành phố Hồ Chí Minh" },
    });
  });

  it("that nobody knows is left to be asked", async () => {
    expect(await resolve("00", "99999")).toEqual({ provinceCode: "", wardCode: "" });
    expect(await resolve("79", "\u0000'--", `${"x\u0000".repeat(10_000)}\ud800`)).toEqual({
      provinceCode: "79",
      wardCode: "",
    });
  });
});

it("every place inside an answer is resolved, and the rest is left alone", async () => {
  const answer = {
    found: true,
    head: { fullName: "NGUYỄN VĂN MẪU" },
    address: { provinceCode: "79", wardCode: "26881", detail: "1" },
    others: [{ facility: { code: "19001", provinceCode: "19", wardCode: "01954" } }, null, 3],
  };
  const resolved = await resolvePlaces({ sql }, answer);
  expect(resolved).toMatchObject({ ...answer, address: { wardCode: "26882", detail: "1" } });
  expect(formerNamesIn(resolved, "26882").map(({ name }) => name)).toEqual([
    "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh",
  ]);
  expect(formerNamesIn(resolved, "01954")).toEqual([]);
});
