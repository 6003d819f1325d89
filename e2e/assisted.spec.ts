/** An officer files for a mother who stands at the desk: with her consent, in her name, and nothing of hers stays in the browser. */
import type { Page } from "@playwright/test";
import { electronic, fillPages } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const mother = "TRẦN THỊ THỬ";

/** Everything that a page can keep in the browser beyond its cookies. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([
      Object.entries(sessionStorage),
      Object.entries(localStorage),
      await indexedDB.databases(),
      await caches.keys(),
      history.state,
    ]),
  );

test("[cap A15] an officer files for a person at the desk, prints her sheet and gives her a number @nojs", async ({
  officer,
  citizen,
  scripted,
}) => {
  const page = await officer("Cán bộ tiếp nhận A", "/can-bo/nop-ho");
  await expectAccessible(page, scripted);
  await page.getByLabel("Số định danh cá nhân").fill("019192000456");
  await page.getByLabel("Họ, chữ đệm và tên").fill("Trần Thị Thu");
  await page.getByLabel("Ngày sinh").fill("14/03/1992");
  await page.getByRole("button", { name: "Đối chiếu" }).click();
  await expect(page.getByText("Không khớp với Cơ sở dữ liệu quốc gia về dân cư")).toBeVisible();
  await page.getByLabel("Họ, chữ đệm và tên").fill("Trần Thị Thử");
  await page.getByRole("button", { name: "Đối chiếu" }).click();

  await page.getByLabel(/khai sinh/i).check();
  await page.getByRole("button", { name: "Bắt đầu nhập hồ sơ" }).click();
  await expect(page.getByRole("alert")).toContainText("chưa đồng ý thì không nộp hộ được");
  await expectAccessible(page, scripted);
  await page.getByLabel("Đã nói đồng ý trước mặt tôi; tôi chịu trách nhiệm về lời ghi này").check();
  await page.getByRole("button", { name: "Bắt đầu nhập hồ sơ" }).click();

  const banner = page.getByRole("complementary", { name: "Nộp hồ sơ hộ" });
  await expect(banner).toContainText(mother);
  await expectAccessible(page, scripted);
  await page.getByRole("link", { name: "Tiếp tục kê khai" }).click();
  await page.waitForURL(/\/tre-em$/);
  await fillPages(
    page,
    {
      notice: `${scripted ? "01051" : "01052"}.GCS.19001.26`,
      channels: electronic,
      onPage: async (one) => {
        // The desk's register knows no telephone number.
        if (one.url().endsWith("/nguoi-yeu-cau"))
          await one.getByLabel("Số điện thoại", { exact: true }).fill("0900000001");
        await expect(one.getByRole("complementary", { name: "Nộp hồ sơ hộ" })).toBeVisible();
        if (scripted) expect(await kept(one)).not.toMatch(/nhap |MINH|GCS|NGUYỄN/);
      },
    },
    scripted,
  );
  await expectAccessible(page, scripted);
  await page.getByRole("checkbox", { name: /^Người yêu cầu đã nghe đọc lại/ }).check();
  await page.getByRole("button", { name: "Nộp hồ sơ" }).click();
  await page.waitForURL(/\/can-bo\/nop-ho\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đã nộp hồ sơ hộ");
  await expect(page.getByText("nhập thay")).toBeVisible();
  await expect(banner).toHaveCount(0);
  await expectAccessible(page, scripted);
  if (scripted) expect(await kept(page)).not.toMatch(/nhap |MINH|GCS|NGUYỄN/);
  const [code] = /G00\.00\.00-\d{6}-\d{6}/.exec((await page.getByRole("main").textContent()) ?? "") ?? [];
  if (!code) throw new Error("No case code on the page");

  await page.getByRole("button", { name: "Cấp số thứ tự" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Số thứ tự \d+$/);
  await expect(page.getByText(code)).toBeVisible();
  await expectAccessible(page, scripted);

  // She signs in later and has it, with who typed it in.
  const hers = await citizen(mother, `/ho-so/${code}`);
  await expect(hers.getByText(/Nộp tại quầy, Cán bộ tiếp nhận A .* nhập thay/)).toBeVisible();
});

test("[cap A15] an ended filing is closed to the officer at once", async ({ officer, scripted }) => {
  const page = await officer("Cán bộ tiếp nhận A", "/can-bo/nop-ho");
  await page.getByLabel("Số định danh cá nhân").fill("019192000456");
  await page.getByLabel("Họ, chữ đệm và tên").fill(mother);
  await page.getByLabel("Ngày sinh").fill("14/03/1992");
  await page.getByRole("button", { name: "Đối chiếu" }).click();
  await page.getByLabel(/khai sinh/i).check();
  await page.getByLabel(/^Đã ký vào bản in/).check();
  await page.getByRole("button", { name: "Bắt đầu nhập hồ sơ" }).click();
  await page.waitForURL(/\/ho-so\/nhap\//);
  const draft = page.url();
  await page.getByRole("link", { name: "Làm tiếp trên máy khác" }).click();
  await expect(page.getByText("quyền nhập thay của anh/chị chấm dứt ngay")).toBeVisible();
  await expectAccessible(page, scripted);
  await page.goto(`${draft}/xoa`);
  await page.getByRole("button", { name: "Xóa hồ sơ nháp" }).click();
  await page.goto(draft);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Việc nộp hộ đã kết thúc");
  await expectAccessible(page, scripted);
});
