/** The questions before sign-in, in the browser: one a page, no script, nothing lost on the way to the draft. */
import type { Page } from "@playwright/test";
import { removeDraft } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { signInCitizen } from "./support/sign-in.ts";
import { weigh } from "./support/weigh.ts";

const usual = [
  "Trẻ dưới 6 tuổi, chưa đăng ký khai sinh",
  "Không có yếu tố nước ngoài",
  "Đã xác định được cả cha lẫn mẹ",
  "Có đăng ký kết hôn",
  "Con về với cha, mẹ; cha, mẹ là chủ sở hữu chỗ ở hợp pháp",
];

async function answer(page: Page, label: string): Promise<void> {
  await page.getByLabel(label).check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
}

async function begin(page: Page): Promise<void> {
  await page.goto("/thu-tuc/khai-sinh");
  await page.getByRole("link", { name: "Bắt đầu", exact: true }).first().click();
}

test("at most six questions lead to signing in, and their answers into the draft @nojs", async ({
  page,
  scripted,
}) => {
  await begin(page);
  for (const label of usual) {
    await expect(page.locator("script")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessible(page, scripted);
    await answer(page, label);
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Quý vị có thể nộp trực tuyến");
  await expect(page.locator("script")).toHaveCount(0);
  await expectAccessible(page, scripted);

  await page.getByRole("link", { name: "Đăng nhập và bắt đầu" }).click();
  await signInCitizen(page, "NGUYỄN VĂN MẪU");
  await page.getByRole("button", { name: /^Bắt đầu kê khai/ }).click();
  await expect(page).toHaveURL(/\/co-quan$/);
  const draft = page.url().replace(/\/[^/]*$/, "");
  await page.goto(`${draft}/cha-me`);
  await expect(page.getByLabel(usual[2] ?? "")).toBeChecked();
  await removeDraft(page, draft);
});

test("going back keeps every answer, and going on without one says what to choose @nojs", async ({
  page,
  scripted,
}) => {
  await begin(page);
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect(page).toHaveTitle(/^Lỗi: /);
  const error = page.getByRole("alert").getByRole("link");
  await expect(error).toHaveText(/^Chọn /);
  await expectAccessible(page, scripted);
  await error.click();
  await answer(page, usual[0] ?? "");
  await answer(page, usual[1] ?? "");
  await page.getByRole("link", { name: "Quay lại" }).click();
  await expect(page.getByLabel(usual[1] ?? "")).toBeChecked();
  await page.getByRole("link", { name: "Quay lại" }).click();
  await expect(page.getByLabel(usual[0] ?? "")).toBeChecked();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect(page.getByLabel(usual[2] ?? "")).toBeVisible();
});

test("a case with a foreign element learns its clause and finds the desk of its commune [case B11] @nojs", async ({
  page,
  scripted,
}) => {
  await begin(page);
  await answer(page, usual[0] ?? "");
  await answer(page, "Có yếu tố nước ngoài không thuộc xã vùng biên");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trường hợp có yếu tố nước ngoài");
  await expect(page.getByText(/^Căn cứ: Luật Hộ tịch/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Giấy tờ cần mang theo" })).toBeVisible();
  await expectAccessible(page, scripted);
  await page.getByLabel("Tỉnh/Thành phố").selectOption({ label: "Tỉnh Thái Nguyên" });
  await page.getByRole("button", { name: "Hiện danh sách xã, phường" }).click();
  await page.getByLabel("Xã/Phường/Đặc khu").selectOption({ label: "Xã Ngân Sơn" });
  await page.getByRole("button", { name: "Xem nơi giải quyết" }).click();
  await expect(page.getByText("UBND Xã Ngân Sơn (Demo A)", { exact: true })).toBeVisible();
  await expect(page.locator("script")).toHaveCount(0);
  await expectAccessible(page, scripted);
  await page.getByRole("link", { name: "Sửa câu trả lời" }).click();
  await expect(page.getByLabel("Có yếu tố nước ngoài không thuộc xã vùng biên")).toBeChecked();
});

test("a question before sign-in weighs less than 60 KB on the wire", async ({ page }) => {
  const weight = await weigh(page);
  await page.goto("/thu-tuc/khai-sinh/bat-dau", { waitUntil: "networkidle" });
  expect(weight.total()).toBeGreaterThan(1_000);
  expect(weight.total()).toBeLessThan(60_000);
});
