/** Officers at work: every page of the desk, two officers at one dossier, one request for everything that is missing. */
import { openFromList } from "./support/desk.ts";
import { electronic, fillIn, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const desks = [
  [
    "Cán bộ tiếp nhận A",
    ["/can-bo", "/can-bo/ban-tin", "/can-bo/nop-ho", "/can-bo/so-thu-tu", "/can-bo/ban-chinh"],
  ],
  ["Cán bộ hộ tịch A", ["/can-bo?nhom=cho", "/can-bo/vang-mat", "/can-bo/phim-tat"]],
  ["Lãnh đạo UBND A", ["/can-bo/ky", "/can-bo/giao-buu-chinh", "/can-bo/so-theo-doi", "/can-bo/sai-sot"]],
  [
    "Quản lý tỉnh",
    ["/quan-ly", "/quan-ly/qua-han", "/quan-ly/phan-cong", "/quan-ly/dung-han", "/quan-ly/ket"],
  ],
] as const;

for (const [name, addresses] of desks)
  test(`[cap I1] the desk of "${name}" is accessible and fits 1280 × 800 and a tablet`, async ({
    officer,
  }) => {
    const page = await officer(name);
    for (const address of addresses) {
      await page.goto(address);
      await expectAccessible(page, true);
      for (const size of [
        { width: 1280, height: 800 },
        { width: 820, height: 1180 },
      ]) {
        await page.setViewportSize(size);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `${address} at ${size.width}`).toBeLessThanOrEqual(size.width);
      }
    }
  });

test("[case B23] [case B24] a blurry paper and a wrong value are asked for in one request, and only they are open to the family @nojs", async ({
  citizen,
  officer,
  scripted,
}) => {
  const mother = await citizen("TRẦN THỊ THỬ");
  const notice = scripted ? "01045.GCS.19001.26" : "01046.GCS.19001.26";
  await fillIn(mother, { notice, channels: electronic }, scripted);
  const caseCode = await submit(mother);

  const desk = await officer("Cán bộ tiếp nhận A");
  await openFromList(desk, caseCode);
  await expectAccessible(desk, scripted);
  const asked = desk.getByRole("checkbox", { name: /Yêu cầu bổ sung/ });
  await asked.first().check();
  await asked.last().check();
  await desk
    .getByRole("button", { name: /^Soạn yêu cầu bổ sung/ })
    .first()
    .click();
  await desk.waitForURL(/supplement\.request/);
  await expectAccessible(desk, scripted);
  for (const list of await desk.getByRole("combobox").all())
    if (await list.isVisible()) await list.selectOption({ index: 1 });
  for (const field of await desk.getByRole("textbox").all())
    if (await field.isVisible()) await field.fill("Xem lại giúp theo giấy tờ gốc");
  await desk.getByRole("button", { name: "Xem lại trước khi gửi" }).click();
  await expectAccessible(desk, scripted);
  await desk.getByRole("button", { name: "Yêu cầu bổ sung", exact: true }).click();
  await expect(desk).toHaveURL(/\?xong=/);

  await mother.goto(`/ho-so/${caseCode}/bo-sung`);
  await expect(mother.getByText("Xem lại giúp theo giấy tờ gốc").first()).toBeVisible();
  await expectAccessible(mother, scripted);
});

test("two officers at one dossier: the second sees who works on it, takes over with a reason, and the first loses no word @nojs", async ({
  citizen,
  officer,
  scripted,
}) => {
  const mother = await citizen("TRẦN THỊ THỬ");
  const notice = scripted ? "01047.GCS.19001.26" : "01048.GCS.19001.26";
  await fillIn(mother, { notice, channels: electronic }, scripted);
  const caseCode = await submit(mother);
  const reception = await officer("Cán bộ tiếp nhận A");
  await openFromList(reception, caseCode);
  await reception.getByRole("link", { name: "Tiếp nhận", exact: true }).first().click();
  await reception.getByRole("button", { name: "Tiếp nhận", exact: true }).click();
  await expect(reception).toHaveURL(/\?xong=/);

  const address = `/can-bo/ho-so/${caseCode}/quyet-dinh?viec=part.refuse&phan=birthRegistration`;
  const first = await officer("Cán bộ hộ tịch A", address);
  await expect(first.getByRole("button", { name: "Xem lại trước khi gửi" })).toBeVisible();
  const second = await officer("Lãnh đạo UBND A", address);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Người khác đang xử lý phần này");
  await expect(second.locator("main")).toContainText("Cán bộ hộ tịch A");
  await expectAccessible(second, scripted);
  await second.getByLabel(/^Lý do nhận thay/).fill("Gia đình đang chờ tại quầy");
  await second.getByRole("button", { name: "Nhận thay và tiếp tục" }).click();
  await expect(second.getByRole("button", { name: "Xem lại trước khi gửi" })).toBeVisible();

  const words = "Trẻ đã được đăng ký khai sinh ở nơi khác theo sổ đã tra cứu";
  await first.getByRole("radio").first().check();
  for (const field of await first.getByRole("textbox").all())
    if (await field.isVisible()) await field.fill(words);
  await first.getByRole("button", { name: "Xem lại trước khi gửi" }).click();
  if ((await first.getByRole("heading", { level: 1 }).textContent()) !== "Người khác đang xử lý phần này")
    await first
      .getByRole("button", { name: /^Từ chối/ })
      .first()
      .click();
  await expect(first.getByRole("heading", { level: 1 })).toHaveText("Người khác đang xử lý phần này");
  await expect(first.locator("main")).toContainText("Lãnh đạo UBND A");
  await expect(first.locator("main")).toContainText(words);
  await expectAccessible(first, scripted);
});
