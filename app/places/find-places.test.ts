/** Places by what people write, in the database of all places of today and of before. */
import { afterAll, describe, expect, it } from "vitest";
import { connect } from "#db/client.server.ts";
import { foldName } from "#db/seed/fold-name.ts";
import { createTestDatabase } from "#db/testing/test-database.ts";
import { findPlaces } from "./find-places.server.ts";

const database = await createTestDatabase();
const { sql, close } = connect(database.appUrl, 4);
afterAll(async () => {
  await close();
  await database.drop();
});

const find = (text: string) => findPlaces({ sql }, text);
const first = async (text: string) => {
  const [found] = await find(text);
  return found && `${found.ward}, ${found.province}`;
};

const goVap12 = "Phường An Hội Tây, Thành phố Hồ Chí Minh";
const nganSon = "Xã Ngân Sơn, Tỉnh Thái Nguyên";

describe("a place", () => {
  it.each([
    // the same ward of then, as people write it
    ["Phường 12, Gò Vấp", goVap12],
    ["phuong 12 go vap", goVap12],
    ["Gò Vấp, Phường 12", goVap12],
    ["12 go vap", goVap12],
    ["P.12, Q. Gò Vấp", goVap12],
    ["P12 Q.Gò Vấp TP.HCM", goVap12],
    ["f12 govap tphcm", goVap12],
    ["p 12 quan go vap sai gon", goVap12],
    ["TP. Hồ Chí Minh, Quận Gò Vấp, Phường 12", goVap12],
    ["PHƯỜNG 12 QUẬN GÒ VẤP THÀNH PHỐ HỒ CHÍ MINH", goVap12],
    ["Phường 12, Gò Vấp".normalize("NFD"), goVap12],
    ["số 5 đường Lê Lợi, phường 12, quận Gò Vấp, HCM", goVap12],
    ["tổ 3 khu phố 2 phường 12 gò vấp", goVap12],
    // numbers of wards and of districts
    ["p5 q5", "Phường An Đông, Thành phố Hồ Chí Minh"],
    ["P.05, Q.08", "Phường Chánh Hưng, Thành phố Hồ Chí Minh"],
    // today's names
    ["Xã Ngân Sơn", nganSon],
    ["ngan son", nganSon],
    ["xã ngân sơn, tỉnh thái nguyên", nganSon],
    ["thái nguyên ngân sơn", nganSon],
    ["x. Ngân Sơn, t. Thái Nguyên", nganSon],
    ["Phường An Hội Tây", goVap12],
    ["an hoi ta", goVap12],
    ["đặc khu côn đảo", "Đặc khu Côn Đảo, Thành phố Hồ Chí Minh"],
    ["Vĩnh Lợi, Cà Mau", "Xã Vĩnh Lợi, Tỉnh Cà Mau"],
    // old and new names mixed
    ["Xã Ngân Sơn, Bắc Kạn", nganSon],
    ["Phường An Hội Tây, Gò Vấp", goVap12],
    ["Thị trấn Vân Tùng, Thái Nguyên", nganSon],
    ["TT Vân Tùng, H. Ngân Sơn, T. Bắc Cạn", nganSon],
    ["xa bang van bac kan", "Xã Bằng Vân, Tỉnh Thái Nguyên"],
    // spellings, marks, apostrophes, short forms
    ["Văn Lăng, Thái Nguyên", "Xã Văn Lăng, Tỉnh Thái Nguyên"],
    ["Văn Lang, Thái Nguyên", "Xã Văn Lang, Tỉnh Thái Nguyên"],
    ["phuong ly thai to hoan kiem ha noi", "Phường Hoàn Kiếm, Thành phố Hà Nội"],
    ["P. Lí Thái Tổ, Q. Hoàn Kiếm, HN", "Phường Hoàn Kiếm, Thành phố Hà Nội"],
    ["Qui Nhơn", "Phường Quy Nhơn, Tỉnh Gia Lai"],
    ["H'Neng", "Xã Kon Gang, Tỉnh Gia Lai"],
    ["xã h neng", "Xã Kon Gang, Tỉnh Gia Lai"],
    ["Phường Nghĩa Xá, Lê Chân", "Phường An Biên, Thành phố Hải Phòng"],
    ["nghia xa hai phong", "Phường An Biên, Thành phố Hải Phòng"],
    ["Dĩ An, TPHCM", "Phường Dĩ An, Thành phố Hồ Chí Minh"],
    ["Phường Bến Nghé, Quận 1", "Phường Sài Gòn, Thành phố Hồ Chí Minh"],
  ])("written %j is found first [cap F9]", async (text, expected) => {
    expect(await first(text)).toBe(expected);
  });

  it("that was split gives each commune of today and says so [cap F9]", async () => {
    const found = await find("Phường 13, Gò Vấp");
    expect(found.map(({ ward, split }) => [ward, split])).toEqual([
      ["Phường An Hội Đông", true],
      ["Phường An Hội Tây", true],
    ]);
    expect(found[0]?.former).toEqual({
      commune: "Phường 13",
      district: "Quận Gò Vấp",
      province: "Thành phố Hồ Chí Minh",
      changedOn: "2025-07-01",
    });
  });

  it("comes before places whose names only begin so, and these before single words", async () => {
    const names = (await find("tân bình")).map(({ ward, former }) => former?.commune ?? ward);
    expect(names[0]).toBe("Phường Tân Bình");
    const found = (await find("an hội")).map(({ ward }) => ward);
    expect(found.slice(0, 4)).toEqual([
      "Phường An Hội",
      "Phường An Hội Đông",
      "Phường An Hội Tây",
      expect.stringContaining("Hội An"),
    ]);
  });

  it("is not guessed from a district that the text does not name", async () => {
    for (const { former } of await find("Quận 12")) expect(former?.district).toBe("Quận 12");
    for (const { former } of await find("Phường 12, Quận 12")) expect(former?.district).toBe("Quận 12");
  });

  it("is offered at most eight times, each commune of today once", async () => {
    for (const text of ["an", "tân", "phường 1", "bình", "thanh hoa"]) {
      const found = await find(text);
      expect(found.length).toBeLessThanOrEqual(8);
      expect(new Set(found.map(({ wardCode }) => wardCode)).size).toBe(found.length);
    }
  });

  it("is not offered for a province alone", async () => {
    expect(await find("Hà Nội")).toEqual([]);
    expect(await find("TP.HCM")).toEqual([]);
  });
});

describe("rubbish", () => {
  it.each([
    "",
    "   ",
    "!?%_\\'\";--",
    "' | 'a':* & !",
    "\u0000\u0001\u001b",
    "12\u0000 go vap",
    "\ud800",
    "🙂🙂",
    "<script>alert(1)</script>",
    "phường xã quận huyện tỉnh",
    "a".repeat(100_000),
    "phường 12, ".repeat(10_000),
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
    "Ệ".normalize("NFD").repeat(5_000),
    "','".repeat(50),
  ])("number %# gives no error", async (text) => {
    expect((await find(text)).length).toBeLessThanOrEqual(8);
  });
});

describe("the index", () => {
  it("answers without reading the tables through", async () => {
    await analyze();
    for (const table of ["places", "former_places"]) {
      const plan = await sql.unsafe(`explain select code from ${table} where tokens @> $1`, [
        ["12", "go", "vap"],
      ]);
      const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
      expect(text).toContain(`Bitmap Index Scan on ${table}_tokens`);
      expect(text).not.toContain("Seq Scan");
    }
  });
});

async function analyze() {
  const owner = connect(database.ownerUrl, 1);
  await owner.sql`analyze places, former_places`;
  await owner.close();
}

/** Two rows of the data may spell one place differently ("Hòa", "Hoà"); they are one place that was split. */
it("every former place leads to each of its successors by its own name [cap F9]", async () => {
  const rows = await sql<{ name: string; folded: string; codes: string[] }[]>`
    select commune || ', ' || district || ', ' || province as name, folded, array_agg(successor_code) as codes
    from former_places group by 1, 2 order by 1`;
  expect(rows.length).toBeGreaterThan(10_000);
  const lost: string[] = [];
  const seek = async () => {
    for (let row = rows.pop(); row; row = rows.pop()) {
      const { name, folded, codes } = row;
      const found = await find(name);
      const offered = new Set(found.map(({ wardCode }) => wardCode));
      const [best] = found;
      const isNamed = best?.former && foldName(Object.values(best.former).slice(0, 3).join(", ")) === folded;
      if (!(isNamed || codes.includes(best?.wardCode ?? "")) || !codes.every((code) => offered.has(code)))
        lost.push(name);
    }
  };
  await Promise.all([seek(), seek(), seek(), seek()]);
  expect(lost).toEqual([]);
}, 300_000);
