/** The page of all answers and the forms it leads to: "Sửa" comes back, forms are read on a phone and printed on A4 alone. */

import { fillIn, removeDraft } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const channels = {
  birthCertificate: "counter",
  residenceNotice: "electronic",
  healthCard: "electronic",
} as const;
/** What a link calls each form, and how the sheet is headed. */
const forms = {
  "Tờ khai đăng ký khai sinh": "Tờ khai đăng ký khai sinh",
  "Tờ khai CT01 (thay đổi thông tin cư trú)": "Tờ khai thay đổi thông tin cư trú",
  "Tờ khai TK1-TS (bảo hiểm y tế)": "Tờ khai tham gia, điều chỉnh thông tin bảo hiểm xã hội, bảo hiểm y tế",
  "Tờ khai điện tử Mẫu 01": "Tờ khai điện tử đề nghị thực hiện liên thông",
};

test("answers can be changed and come back, and the four forms are read, printed and signed @nojs", async ({
  citizen,
  scripted,
}) => {
  const page = await citizen("TRẦN THỊ THỬ");
  await fillIn(page, { notice: `${scripted ? "01039" : "01040"}.GCS.19001.26`, channels }, scripted);
  const answers = page.url();
  await expectAccessible(page, scripted);
  await expect(
    page.getByText(/^Ngày \S+ tháng mười một năm hai nghìn không trăm hai mươi sáu$/).first(),
  ).toBeVisible();

  await page.getByRole("link", { name: "Sửa Tên", exact: true }).click();
  await page.getByLabel("Tên", { exact: true }).fill("BÌNH");
  await page.getByRole("button", { name: "Lưu và về trang xem lại" }).click();
  await page.waitForURL(/\/kiem-tra$/);
  await expect(page.getByText("NGUYỄN MINH BÌNH").first()).toBeVisible();

  for (const [name, title] of Object.entries(forms)) {
    await page.goto(answers);
    await page.getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByText("NGUYỄN MINH BÌNH").first()).toBeVisible();
    await expectAccessible(page, scripted);
    await expect(page.getByRole("button", { name: "In tờ khai" })).toHaveCount(scripted ? 1 : 0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide, title).toBe(false);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(page.getByRole("contentinfo")).toBeHidden();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.emulateMedia({ media: null });
  }

  await page.goto(answers);
  await page.getByRole("link", { name: "Sửa Hình thức xác nhận" }).click();
  await page.getByLabel("Tờ khai CT01 bản giấy").check();
  await page.getByRole("button", { name: "Lưu và về trang xem lại" }).click();
  await page.waitForURL(/\/kiem-tra$/);
  await page.getByRole("link", { name: "Giấy tờ đính kèm" }).first().click();
  await page.getByRole("link", { name: "Xem và in: Tờ khai CT01" }).click();
  await expect(page.getByText("In tờ khai này, lấy đủ ý kiến và chữ ký")).toBeVisible();
  await expect(page.getByText("qua VNeID")).toHaveCount(0);

  await removeDraft(page, answers.replace("/kiem-tra", ""));
});
