/** A commune found by its name of before 07/2025; with script while typing, without by a button. */
import { beginDraft, removeDraft } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const change =
  "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh → nay là Phường An Hội Tây, Thành phố Hồ Chí Minh (từ 01/07/2025)";

test("[cap F9] an old name leads to today's commune and its agency, and nothing else is lost @nojs", async ({
  citizen,
  scripted,
}) => {
  const page = await citizen("TRẦN THỊ THỬ");
  await beginDraft(page);
  await page.goto(page.url().replace(/tre-em$/, "co-quan"));
  const search = page.getByLabel("Tìm nơi này theo tên cũ hoặc tên mới");
  const find = page.getByRole("button", { name: "Tìm", exact: true });
  const same = page.getByLabel("Cùng địa bàn thực hiện đăng ký khai sinh");

  await same.check();
  await search.fill("P.12, Q. Gò Vấp");
  if (!scripted) await find.click();
  await expect(page.getByRole("button", { name: change })).toBeVisible();
  await expectAccessible(page, scripted);

  await search.fill("tt van tung");
  await find.press("Enter");
  await page.getByRole("button", { name: /^Thị trấn Vân Tùng.*nay là Xã Ngân Sơn/ }).click();
  await expect(page.getByLabel(/^Tỉnh\/Thành phố/)).toHaveValue("19");
  await expect(page.getByLabel(/^Xã\/Phường\/Đặc khu/)).toHaveValue("01954");
  await expect(page.locator("main")).toContainText(/Cơ quan thực hiện: .*Ngân Sơn/);
  await expect(search).toHaveValue("");
  await expect(same).toBeChecked();
  await expectAccessible(page, scripted);
  await removeDraft(page);
});

test("[cap F9] another ward shows its agency at once, and an unanswered search does not get in the way", async ({
  citizen,
}) => {
  const page = await citizen("TRẦN THỊ THỬ");
  await beginDraft(page);
  await page.goto(page.url().replace(/tre-em$/, "co-quan"));
  const ward = page.getByLabel(/^Xã\/Phường\/Đặc khu/);
  await page.getByLabel(/^Tỉnh\/Thành phố/).selectOption("96");
  await ward.selectOption("31900");
  await expect(page.getByText(/^Cơ quan thực hiện: .*Vĩnh Lợi/)).toBeVisible();
  await page.getByLabel(/^Tỉnh\/Thành phố/).selectOption("19");
  await expect(page.getByText(/^Cơ quan thực hiện:/)).toBeHidden();

  await page.route("**/dia-danh/tim*", (route) => route.abort());
  const search = page.getByLabel("Tìm nơi này theo tên cũ hoặc tên mới");
  await search.fill("Gò Vấp");
  await expect(page.getByText("Chưa tìm được lúc này")).toBeVisible();
  await search.press("Enter");
  await expect(page).toHaveURL(/\/co-quan$/);
  await removeDraft(page);
});
