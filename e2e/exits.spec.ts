/** Cases that are served elsewhere end on a page that says so, before more is asked (birth-linked §3, §7). */

import { precheck } from "./support/branches.ts";
import { electronic, fillIn, removeDraft, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { walkTo } from "./support/walk.ts";

const exits = [
  {
    name: "[birth B5] parents who are not married",
    until: ["underSix", "noForeignElement", "both", "no"],
    heading: "Cha, mẹ chưa đăng ký kết hôn",
  },
  {
    name: "[birth B7] a mother who is not known",
    until: ["underSix", "noForeignElement", "motherUnknown"],
    heading: "Cần nhận cha, mẹ, con trước hoặc cùng lúc",
  },
  { name: "[case B13] a child of six years", until: ["sixOrOlder"], heading: "Trẻ đã đủ 6 tuổi" },
  { name: "a child with a certificate already", until: ["registered"], heading: "Trẻ đã có Giấy khai sinh" },
];

for (const { name, until, heading } of exits)
  test(`${name}: where to go is said before anybody signs in @nojs`, async ({ page, scripted }) => {
    await page.goto("/thu-tuc/khai-sinh/bat-dau");
    for (const value of until) {
      await page.locator(`input[type="radio"][value="${value}"]`).check();
      await page.getByRole("button", { name: "Tiếp tục" }).click();
    }
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(heading);
    await expect(page.locator("main").getByText(/^Căn cứ: /)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Giấy tờ cần mang theo" })).toBeVisible();
    await expectAccessible(page, scripted);
  });

test("[birth B3] [case B06] what differs from the hospital's notice is shown side by side, and the notice can be taken @nojs", async ({
  citizen,
  scripted,
}) => {
  const page = await citizen("TRẦN THỊ THỬ");
  await walkTo(page, "den-quay", {
    ...precheck(),
    "giay-chung-sinh": { way: "typed", code: "01016.GCS.19001.26" },
    tre: {
      familyName: "NGUYỄN",
      middleName: "MINH",
      givenName: "AN",
      birthDate: "20/10/2026",
      sex: "female",
      birthProvince: "19",
      birthWard: "01954",
      birthDetail: "Bệnh viện Đa khoa Trình diễn A",
    },
  });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Thông tin khai khác giấy chứng sinh điện tử",
  );
  await expect(page.getByRole("row").filter({ hasText: "20/10/2026" })).toHaveCount(1);
  await expectAccessible(page, scripted);
  await page.getByRole("button", { name: "Dùng dữ liệu giấy chứng sinh" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/den-quay"));
  await page.goto(page.url().replace(/[^/]+$/, "tre"));
  await expect(page.locator("dd#birthDate")).toHaveText("01/11/2026");
  await expect(page.locator('[name="birthDate"]')).toHaveCount(0);
  await removeDraft(page);
});

test("[birth B26] a child that has a dossier already leads to that one, and a stranger learns no more than that it is there @nojs", async ({
  citizen,
  scripted,
}) => {
  const code = scripted ? "01017.GCS.19001.26" : "01018.GCS.19001.26";
  const mother = await citizen("TRẦN THỊ THỬ");
  await fillIn(mother, { notice: code, channels: electronic }, scripted);
  const caseCode = await submit(mother);
  const again = {
    ...precheck(),
    "giay-chung-sinh": { way: "fetch", code, motherPersonalId: "019192000456" },
    tre: { familyName: "NGUYỄN", middleName: "MINH", givenName: "AN" },
  };
  await walkTo(mother, "da-co-ho-so", again);
  await expect(mother.getByRole("heading", { level: 1 })).toHaveText("Trẻ này đã có hồ sơ");
  await expect(mother.locator("main")).toContainText(caseCode);
  await expectAccessible(mother, scripted);
  await removeDraft(mother);

  const father = await citizen("NGUYỄN VĂN MẪU");
  await walkTo(father, "da-co-ho-so", { ...again, "nguoi-yeu-cau": { relationship: "father" } });
  await expect(father.locator("main")).not.toContainText(caseCode);
  await expectAccessible(father, scripted);
  await removeDraft(father);
});
