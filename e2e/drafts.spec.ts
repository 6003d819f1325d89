/** Drafts that cannot be lost: twins, another device, the child that has a dossier already, a word to the officer. */
import type { Page } from "@playwright/test";
import {
  beginDraft,
  caseCodeOf,
  draftOf,
  electronic,
  fillIn,
  removeDraft,
  stepOf,
  submit,
} from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const mother = "TRẦN THỊ THỬ";

/** Begins a draft and answers its first question; the draft's address. */
async function begin(page: Page): Promise<string> {
  await beginDraft(page);
  const draft = draftOf(page);
  await page.getByLabel("Trẻ dưới 6 tuổi, chưa đăng ký khai sinh").check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.waitForURL(/\/yeu-to-nuoc-ngoai$/);
  return draft;
}

test("[case B33] twins: the second dossier asks for what is the child's own, and both get a code", async ({
  citizen,
  scripted,
}) => {
  const page = await citizen(mother);
  await fillIn(page, { notice: "00001.GCS.19001.26", channels: electronic }, scripted);
  await expect(page.getByRole("link", { name: "Khai cho trẻ tiếp theo" })).toBeVisible();
  const first = await submit(page);

  await page.getByRole("link", { name: "Khai cho trẻ tiếp theo" }).click();
  await expectAccessible(page, scripted);
  await page.getByRole("button", { name: "Khai cho trẻ tiếp theo" }).click();
  await expectAccessible(page, scripted);
  await page.getByRole("link", { name: "Tiếp tục kê khai" }).click();
  await page.waitForURL(/\/giay-chung-sinh$/);
  await page.getByLabel(/^Mã giấy chứng sinh/).fill("00002.GCS.19001.26");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.waitForURL(/\/tre$/);
  await expect(page.getByLabel("Tên", { exact: true })).toHaveValue("NGHIỆM");
  for (let step = stepOf(page); step !== "kiem-tra"; step = stepOf(page)) {
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.waitForURL((url) => url.pathname.split("/").at(-1) !== step);
  }
  const second = await submit(page);
  expect(second).not.toBe(first);
  await expect(page.getByRole("link", { name: "Khai cho trẻ tiếp theo" })).toHaveCount(0);

  // Who begins again for the same child is shown the dossier before typing anything more [birth B26].
  const draft = await begin(page);
  await page.goto(draft);
  await page.getByRole("link", { name: "Tiếp tục kê khai" }).click();
  for (const [step, label] of [
    ["yeu-to-nuoc-ngoai", "Không có yếu tố nước ngoài"],
    ["cha-me", "Đã xác định được cả cha lẫn mẹ"],
    ["cha-me-ket-hon", "Có đăng ký kết hôn"],
    ["noi-o", "Con về với cha, mẹ; cha, mẹ là chủ sở hữu chỗ ở hợp pháp"],
  ] as const) {
    await page.waitForURL(new RegExp(`/${step}$`));
    await page.getByLabel(label).check();
    await page.getByRole("button", { name: "Tiếp tục" }).click();
  }
  await page.waitForURL(/\/co-quan$/);
  await page.goto(`${draft}/giay-chung-sinh`);
  await page.getByLabel("Lấy dữ liệu chứng sinh từ Cổng DVCQG").check();
  await page.getByLabel(/^Mã giấy chứng sinh/).fill("00002.GCS.19001.26");
  await page.getByLabel(/^Số định danh/).fill("019192000456");
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await page.waitForURL(/\/da-co-ho-so$/);
  await expectAccessible(page, scripted);
  await page.getByRole("link", { name: `Xem hồ sơ ${second}` }).click();
  expect(caseCodeOf(page)).toBe(second);
  await removeDraft(page, draft);
});

test("[cap A5] a draft goes on on another device by an address that works once @nojs", async ({
  citizen,
  browser,
  scripted,
  baseURL,
  javaScriptEnabled,
}) => {
  const page = await citizen(mother);
  const draft = await begin(page);
  await page.goto(draft);
  await page.getByRole("link", { name: "Làm tiếp trên máy khác" }).click();
  await page.getByRole("button", { name: "Tạo mã" }).click();
  await expect(page.getByRole("img", { name: /^Mã QR/ })).toBeVisible();
  await expectAccessible(page, scripted);
  const address = ((await page.getByText(/\/tiep-tuc\//).textContent()) ?? "").trim();

  const tablet = await (
    await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      ...(javaScriptEnabled === false ? { javaScriptEnabled } : {}),
    })
  ).newPage();
  await tablet.goto(address);
  await expectAccessible(tablet, scripted);
  await tablet.getByRole("button", { name: "Khai tiếp trên máy này" }).click();
  await expect(tablet).toHaveURL(draft);
  await expect(tablet.getByText("chuyển từ máy khác")).toBeVisible();
  await expectAccessible(tablet, scripted);
  await tablet.getByRole("link", { name: "Tiếp tục kê khai" }).click();
  await tablet.getByLabel("Không có yếu tố nước ngoài").check();
  await tablet.getByRole("button", { name: "Tiếp tục" }).click();
  await tablet.waitForURL(/\/cha-me$/);
  await tablet.goto(`${draft}/nop`);
  await expect(tablet.getByRole("heading", { level: 1 })).toHaveText(/Đăng nhập/);
  await tablet.goto("/ho-so");
  await expect(tablet.getByRole("heading", { level: 1 })).toHaveText(/Đăng nhập/);

  await tablet.context().clearCookies();
  await tablet.goto(address);
  await expect(tablet.getByText("Địa chỉ này không dùng được")).toBeVisible();
  await expectAccessible(tablet, scripted);
  await tablet.context().close();

  // The phone sees what was answered on the tablet.
  await page.goto(`${draft}/yeu-to-nuoc-ngoai`);
  await expect(page.getByLabel("Không có yếu tố nước ngoài")).toBeChecked();
  await removeDraft(page, draft);
});

test("[cap F2] a word on a known value is kept, and so is text that cannot be read yet @nojs", async ({
  citizen,
  scripted,
}) => {
  const page = await citizen(mother);
  const draft = await begin(page);
  await page.goto(`${draft}/nguoi-yeu-cau`);
  await page.locator(".known").getByText("Thông tin này chưa đúng?").click();
  await page.getByLabel("Điều chưa đúng ở “Họ và tên”").fill("Tên đệm in sai trên thẻ");
  await page.getByLabel(/^Số điện thoại/).fill("09 chưa nhớ");
  await expectAccessible(page, scripted);
  await page.getByRole("button", { name: "Lưu và để sau" }).click();
  await page.waitForURL(/\/ho-so$/);
  await expect(page.getByText(/sẽ bị xóa ngày 15\/01\/2027/).first()).toBeVisible();
  await page.goto(`${draft}/nguoi-yeu-cau`);
  await expect(page.getByLabel("Điều chưa đúng ở “Họ và tên”")).toHaveValue("Tên đệm in sai trên thẻ");
  await expect(page.getByLabel(/^Số điện thoại/)).toHaveValue("09 chưa nhớ");
  await removeDraft(page, draft);
});
