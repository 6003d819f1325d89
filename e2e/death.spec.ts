/** The death group in the browser: nothing is asked twice, money is granted and arrives, the living can object. */
import type { Page } from "@playwright/test";
import {
  atHome,
  byBank,
  expectCalm,
  fileDeath,
  inCash,
  insuranceDecides,
  linking,
  onTheRoad,
  registration,
  removal,
  survivorsDecision,
} from "./support/death.ts";
import { decide, handOver } from "./support/desk.ts";
import { addressInNotice, expectTracked, itemNumbers, openSigned } from "./support/family.ts";
import { removeDraft, stepOf } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { scan } from "./support/sandbox.ts";
import { walkTo } from "./support/walk.ts";

/** One family for each journey: whose death is registered once cannot be filed again. */
const families = {
  two: { js: "ĐOÀN THỊ DIỄN GIẢI", plain: "HỒ THỊ DIỄN GIẢI" },
  bank: { js: "LÂM THỊ GHI NHẬN", plain: "MAI VĂN GHI NHẬN" },
} as const;
/** Widow and widower are too young to be paid themselves; their child is on record. */
const parents = {
  js: { fullName: "MAI THỊ TÍNH TOÁN", birthDate: "1981", personalId: "019181710013" },
  plain: { fullName: "PHAN VĂN TÍNH TOÁN", birthDate: "1982", personalId: "019082710014" },
} as const;
const noNames = /GHI NHẬN|ĐỐI CHIẾU|DIỄN GIẢI|SO SÁNH|TÍNH TOÁN|PHỎNG ĐOÁN/;

test("[case D05] a daughter chooses three times and types nothing; the death is registered and the residence removed @nojs", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  test.slow();
  const daughter = await citizen(families.two[scripted ? "js" : "plain"]);
  const { caseCode, seen } = await fileDeath(
    daughter,
    { ...linking("two"), "nhan-ket-qua": { removalNotice: "post" } },
    { scripted },
  );
  expect(seen).toEqual([
    ...["truong-hop", "thu-tuc-lien-thong", "nguoi-mat", "nguoi-yeu-cau", "giay-bao-tu"],
    ...["nguoi-duoc-khai-tu", "thong-tin-chet", "co-quan", "ho-gia-dinh", "nguoi-nhan-tin"],
    ...["giay-to", "nhan-ket-qua", "dia-chi-nhan"],
  ]);

  for (const [name, act] of [...registration, ...removal])
    await decide(officer, name, caseCode, act, scripted);
  await openSigned(daughter, caseCode, "deathExtract");
  await expectCalm(daughter);
  await expectAccessible(daughter, scripted);
  await expectTracked(page, caseCode, "Đã xử lý xong", scripted, noNames);
  const [item = ""] = await itemNumbers(daughter, caseCode, 1);
  for (const state of ["pickedUp", "onTheWay", "delivered"] as const) await scan(item, state);
  await expectTracked(page, caseCode, "Đã trả kết quả", scripted, noNames);
  await daughter.goto(`/ho-so/${caseCode}`);
  await expectCalm(daughter);
  await expectAccessible(daughter, scripted);
});

test("[case D08] a widow finds date, cause and place locked, and the funeral allowance of a pensioner comes to her account @nojs", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  test.slow();
  const widow = await citizen(families.bank[scripted ? "js" : "plain"]);
  const looks: Record<string, () => Promise<void>> = {
    "thong-tin-chet": async () => {
      for (const known of ["diedOn", "diedAt", "cause", "provinceCode", "detail"]) {
        await expect(widow.locator(`dd#${known}`)).toHaveCount(1);
        await expect(widow.locator(`[name="${known}"]`)).toHaveCount(0);
      }
    },
    "tro-cap-mai-tang": () => expect(widow.locator("main")).toContainText("25.300.000 đ"),
  };
  const { caseCode } = await fileDeath(
    widow,
    { ...linking("three"), ...byBank("0123456789") },
    { scripted, onPage: async () => looks[stepOf(widow)]?.() },
  );

  for (const [name, act] of [...registration, ...removal]) await decide(officer, name, caseCode, act);
  await decide(officer, ...about(insuranceDecides, caseCode), scripted, (desk) =>
    expect(desk.locator("main")).toContainText("25.300.000 đ"),
  );
  for (const result of ["deathExtract", "removalNotice", "funeralDecision"])
    await openSigned(widow, caseCode, result);
  await expectPaid(widow, caseCode, ["25.300.000 đ"]);
  await expectCalm(widow);
  await expectAccessible(widow, scripted);
  await expectTracked(page, caseCode, "Đã trả kết quả", scripted, noNames);
});

test("[case D04] a parent and a child of sixteen are named, the law pays for the child; extract and cash are collected at the counter @nojs", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  test.slow();
  const widowed = parents[scripted ? "js" : "plain"];
  const parent = await citizen(widowed.fullName);
  const { caseCode } = await fileDeath(
    parent,
    {
      ...linking("four"),
      ...inCash,
      "than-nhan": { survivors: "2", benefit: "monthly" },
      "than-nhan-2": { ...widowed, relationship: "spouse", workCapacity: "able" },
      "nhan-ket-qua": { deathExtract: "counter" },
    },
    { scripted },
  );
  for (const [name, act] of [...registration, ...removal, insuranceDecides])
    await decide(officer, name, caseCode, act);
  await decide(officer, ...about(survivorsDecision, caseCode), scripted, (desk) =>
    expect(desk.locator("main")).toContainText("1.265.000 đ mỗi tháng"),
  );

  await handOver(officer, caseCode, "deathExtract", scripted);
  for (const result of ["removalNotice", "funeralDecision", "survivorDecision"])
    await openSigned(parent, caseCode, result);
  await payAtCounter(officer, caseCode, ["1.265.000 đ", "25.300.000 đ"], scripted);
  await expectTracked(page, caseCode, "Đã trả kết quả", scripted, noNames);
  await expectPaid(parent, caseCode, ["25.300.000 đ", "1.265.000 đ"]);
  await expectCalm(parent);
  await expectAccessible(parent, scripted);
});

test("[death D-B22] the bank sends the money back; the widow gives another account, the decision stays and the money arrives", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  test.slow();
  const widow = await citizen("PHAN THỊ GHI NHẬN");
  const { caseCode } = await fileDeath(widow, { ...linking("three"), ...byBank("0123450000") }, { scripted });
  for (const [name, act] of [...registration, insuranceDecides]) await decide(officer, name, caseCode, act);
  await expect(async () => {
    await widow.goto(`/ho-so/${caseCode}`);
    await expect(widow.getByRole("link", { name: "Chọn lại cách nhận 25.300.000 đ" })).toBeVisible({
      timeout: 1_000,
    });
  }).toPass();
  await expectAccessible(widow, scripted);
  await widow.getByRole("link", { name: "Chọn lại cách nhận 25.300.000 đ" }).click();
  await expect(widow.getByText("Ngân hàng không tìm thấy số tài khoản này.")).toBeVisible();
  await expectAccessible(widow, scripted);
  await widow.getByLabel("Chuyển vào tài khoản khác").check();
  await widow.getByLabel("Số tài khoản").fill("9876543210");
  await widow.getByLabel("Ngân hàng", { exact: true }).fill("Ngân hàng Trình diễn");
  await widow.getByLabel("Tên chủ tài khoản").fill("PHAN THỊ GHI NHẬN");
  await widow.getByRole("button", { name: "Gửi", exact: true }).click();
  await expect(widow.getByText("Đã ghi nhận. Lệnh chi mới đang được lập.")).toBeVisible();
  await expectPaid(widow, caseCode, ["25.300.000 đ"]);
  await openSigned(widow, caseCode, "funeralDecision");
  await expectTracked(page, caseCode, "Đang xử lý", scripted, noNames);
});

test("[case D01] one source alone is not enough: nobody can sign before another officer has looked; the due date is on the receipt", async ({
  citizen,
  officer,
  scripted,
}) => {
  const son = await citizen("PHẠM VĂN TRẢI NGHIỆM");
  const { caseCode } = await fileDeath(
    son,
    { ...linking("three"), ...atHome("019040000888", "14/11/2026"), ...inCash },
    { scripted },
  );
  await expect(son.locator("main")).toContainText("25/11/2026");
  const [, , [leader, sign]] = registration;
  for (const [name, act] of registration.slice(0, 2)) await decide(officer, name, caseCode, act);

  const desk = await officer(leader, `/can-bo/ho-so/${caseCode}`);
  await expect(desk.getByText("mới có một nguồn xác nhận")).toBeVisible();
  await expect(desk.getByRole("link", { name: sign, exact: true })).toHaveCount(0);
  await expectAccessible(desk, scripted);
  await decide(officer, "Cán bộ tiếp nhận A", caseCode, "Xác minh việc chết", scripted);
  await decide(officer, leader, caseCode, sign, scripted);
});

test("[death D-B20] a living man is told at once, objects, and the leader stops the dossier", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  const filer = await citizen("TẠ THỊ TÓM TẮT");
  const { caseCode } = await fileDeath(
    filer,
    { ...linking("two"), ...atHome("019062700041", "14/11/2026") },
    { scripted },
  );
  const address = await addressInNotice(caseCode, /\/phan-doi\/[A-Z0-9.-]+/);
  const [[reception, receive], [clerk, register]] = registration;
  await decide(officer, reception, caseCode, receive);
  const desk = await officer(clerk, `/can-bo/ho-so/${caseCode}`);
  await expect(desk.getByRole("link", { name: register, exact: true })).toBeVisible();

  const living = await citizen("TẠ VĂN ƯỚC LƯỢNG", address);
  await expect(living.getByRole("heading", { level: 1 })).toHaveText("Hồ sơ ghi tên ông/bà");
  await expect(living.locator("main")).not.toContainText("TẠ THỊ TÓM TẮT");
  await expectCalm(living);
  await expectAccessible(living, scripted);
  await living.getByRole("button", { name: "Tôi phản đối hồ sơ này" }).click();
  await expect(living.getByRole("heading", { name: "Đã ghi nhận phản đối của ông/bà" })).toBeVisible();
  await expectCalm(living);
  await expectAccessible(living, scripted);

  await desk.reload();
  await expect(desk.getByText("Người có tên trong hồ sơ phản đối.").first()).toBeVisible();
  await expect(desk.getByRole("link", { name: register, exact: true })).toHaveCount(0);
  await expectAccessible(desk, scripted);
  await filer.goto(`/ho-so/${caseCode}`);
  await expect(filer.getByRole("heading", { name: "Có người phản đối hồ sơ này" })).toBeVisible();
  await expectAccessible(filer, scripted);

  await decide(officer, "Lãnh đạo UBND A", caseCode, "Chấp nhận phản đối, dừng hồ sơ", scripted);
  await living.reload();
  await expect(living.getByRole("heading", { name: "Phản đối của ông/bà được chấp nhận" })).toBeVisible();
  await expectTracked(page, caseCode, "Dừng xử lý", scripted, /TẠ/);
});

test("[case D16] [case D32] deaths of foreigners and deaths on record already are served elsewhere, with the register's number masked", async ({
  citizen,
  page,
  scripted,
}) => {
  await page.goto("/thu-tuc/khai-tu/bat-dau");
  await page.locator('input[type="radio"][value="foreign"]').check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Khai tử có yếu tố nước ngoài");
  await expectCalm(page);
  await expectAccessible(page, scripted);

  const widower = await citizen("DƯƠNG VĂN GỢI Ý");
  await walkTo(
    widower,
    "den-quay",
    {
      ...linking("two"),
      "nguoi-mat": { who: "other" },
      "nguoi-yeu-cau": { relationship: "husband" },
      "giay-bao-tu": { way: "sameCommittee" },
      "nguoi-duoc-khai-tu": {
        ...{ familyName: "HÀ", middleName: "THỊ MINH", givenName: "CHỨNG", birthDate: "1994", sex: "female" },
        ...{ idKind: "personalId", personalId: "019194000567", ethnicity: "Kinh" },
        ...{ idIssuedOn: "01/07/2021", idIssuedBy: "Bộ Công an", residenceKind: "permanent" },
        ...{ provinceCode: "19", wardCode: "01954", addressDetail: "Thôn Mẫu 5" },
      },
    },
    { slug: "khai-tu" },
  );
  await expect(widower.getByRole("heading", { level: 1 })).toHaveText("Việc chết đã được đăng ký");
  await expect(widower.locator("main")).toContainText("•••1");
  await expectCalm(widower);
  await expectAccessible(widower, scripted);
  await removeDraft(widower);
});

test("[death D-B3] [death D-B10] [death D-B11] a death on the road is typed in full, an association buried him, and one of two sums is proposed", async ({
  citizen,
  scripted,
}) => {
  const page = await citizen("VÕ VĂN DIỄN GIẢI");
  const seen = await walkTo(page, "giay-to", onTheRoad, {
    slug: "khai-tu",
    onPage: async () => {
      await expectCalm(page);
      await expectAccessible(page, scripted);
      if (stepOf(page) !== "tro-cap-mai-tang") return;
      await expect(page.locator("main")).toContainText("mỗi người chỉ được một khoản");
      await expect(page.locator('[name="primary"]:checked')).toHaveValue("emergency");
    },
  });
  expect(seen).toEqual(
    expect.arrayContaining([
      ...["giay-to-chet", "co-quan-thuong-tru", "nguoi-co-cong", "tro-giup-khan-cap", "thong-tin-nguoi-nhan"],
    ]),
  );
  await expect(page.locator('input[type="file"]')).not.toHaveCount(0);
  await expectCalm(page);
  await expectAccessible(page, scripted);
  await removeDraft(page);
});

const about = ([name, act]: readonly [string, string], caseCode: string) => [name, caseCode, act] as const;

/** The family's page says that the money has arrived. */
async function expectPaid(page: Page, caseCode: string, amounts: readonly string[]): Promise<void> {
  await expect(async () => {
    await page.goto(`/ho-so/${caseCode}/nhan-tien`);
    await expect(page.getByText("Đã đến người nhận")).toHaveCount(amounts.length, { timeout: 1_000 });
  }).toPass();
  for (const amount of amounts) await expect(page.locator("main")).toContainText(amount);
}

/** Every sum that lies in cash at the counter is paid to the receiver in person, in the order of `amounts`. */
async function payAtCounter(
  officer: (name: string, to?: string) => Promise<Page>,
  caseCode: string,
  amounts: readonly string[],
  look: boolean,
): Promise<void> {
  const desk = await officer("Cán bộ tiếp nhận A", `/can-bo/ho-so/${caseCode}/chi-tien`);
  for (const amount of amounts) {
    await expectAccessible(desk, look);
    const sum = desk.getByRole("region").filter({ has: desk.getByRole("button", { name: `Chi ${amount}` }) });
    await sum.getByLabel("Thẻ căn cước").check();
    await sum.getByLabel(/^Tôi đã đối chiếu giấy tờ/).check();
    await sum.getByLabel(/^Tôi đã đếm và giao đủ/).check();
    await sum.getByRole("button", { name: `Chi ${amount}` }).click();
    await expect(desk.getByRole("heading", { name: "Phiếu chi" })).toBeVisible();
  }
  await expectAccessible(desk, look);
  await desk.context().close();
}
