/** Results that arrive: paid for, signed, checked by a stranger, collected by an authorised person. */
import type { Page } from "@playwright/test";
import { decide, usualWay } from "./support/desk.ts";
import { consent, expectTracked, openSigned } from "./support/family.ts";
import { electronic, fillIn, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

test("[case B35] [cap D4] [cap D5] [cap D7] [cap F5] copies are paid for online, checked by a stranger and collected by a neighbour @nojs", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  const notice = `${scripted ? "01041" : "01042"}.GCS.19001.26`;
  await fillIn(mother, { notice, channels: electronic, copies: 2 }, scripted);
  const caseCode = await submit(mother, scripted);

  await pay(mother, caseCode, "16.000 đ", scripted);
  await consent(citizen, caseCode);
  for (const [name, act] of usualWay) await decide(officer, name, caseCode, act);

  const serial = await openSigned(mother, caseCode, "birthCertificate");
  for (const result of ["residenceNotice", "healthCard"]) await openSigned(mother, caseCode, result);
  await expectAccessible(mother, scripted);
  const file = await (await mother.request.get(`/giay/${serial}`)).body();
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  await checkFile(page, serial, file, "Đúng là giấy này, chữ ký hợp lệ", scripted);
  const altered = Buffer.from(file);
  altered[2_000] = (altered[2_000] ?? 0) ^ 1;
  await checkFile(page, serial, altered, "Tệp đã bị thay đổi", scripted);
  expect((await page.request.get(`/giay/${serial}`, { maxRedirects: 0 })).status()).toBe(302);

  await bookFirst(mother, caseCode, scripted);
  const code = await makePass(mother, caseCode, scripted);
  await collect(officer, caseCode, code, scripted);
  await expectTracked(page, caseCode, "Đã trả kết quả", scripted);
});

/** Pays on the platform's own page and comes back to a confirmed payment. */
async function pay(mother: Page, caseCode: string, amount: string, look: boolean): Promise<void> {
  await expect(async () => {
    await mother.goto(`/ho-so/${caseCode}/thanh-toan`);
    await expect(mother.getByRole("button", { name: `Nộp ${amount}` })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(mother, look);
  await mother.getByRole("button", { name: `Nộp ${amount}` }).click();
  await mother.getByRole("button", { name: "Trả tiền" }).click();
  await expect(mother).toHaveURL(new RegExp(`/ho-so/${caseCode}/thanh-toan`));
  await expect(async () => {
    await mother.goto(`/ho-so/${caseCode}/thanh-toan`);
    await expect(mother.getByText("Số biên nhận")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(mother, look);
}

/** Anybody may check a file, without signing in; the answer names nobody. */
async function checkFile(
  page: Page,
  serial: string,
  file: Buffer,
  verdict: string,
  look: boolean,
): Promise<void> {
  await page.goto(`/xac-thuc/${serial}`);
  await expect(page.getByText("Giấy có thật và còn giá trị").first()).toBeVisible();
  await page
    .getByLabel("Tệp PDF cần kiểm tra")
    .setInputFiles({ name: "giay.pdf", mimeType: "application/pdf", buffer: file });
  await page.getByRole("button", { name: "Kiểm tra tệp" }).click();
  await expect(page.getByText(verdict).first()).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/TRẦN THỊ THỬ|NGUYỄN MINH AN/);
  await expectAccessible(page, look);
}

/** The first free time of the first day that has one. */
async function bookFirst(mother: Page, caseCode: string, look: boolean): Promise<void> {
  await mother.goto(`/ho-so/${caseCode}/nhan-ket-qua`);
  await expectAccessible(mother, look);
  await mother.getByRole("link", { name: "Hẹn giờ đến nhận" }).click();
  await expectAccessible(mother, look);
  await mother
    .getByRole("group", { name: /^Giờ còn trống/ })
    .getByRole("radio")
    .first()
    .check();
  await mother.getByRole("button", { name: "Giữ khung giờ này" }).click();
  await expect(mother.getByText("Đã giữ lịch hẹn.")).toBeVisible();
}

/** The code of a pass for a neighbour, as it is shown once. */
async function makePass(mother: Page, caseCode: string, look: boolean): Promise<string> {
  await mother.goto(`/ho-so/${caseCode}/nhan-ket-qua/nguoi-nhan-ho`);
  await expectAccessible(mother, look);
  await mother.getByLabel("Họ tên người nhận hộ").fill("LÊ VĂN VÍ DỤ");
  await mother.getByLabel("Số định danh của người nhận hộ").fill("096085000222");
  await mother.getByRole("button", { name: "Tạo giấy nhận hộ" }).click();
  await expect(mother.getByText("Mã nhận hộ").first()).toBeVisible();
  await expectAccessible(mother, look);
  const shown = (await mother.locator("main").textContent()) ?? "";
  return /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(shown)?.[0] ?? "";
}

/** The officer compares the person with the pass and hands the copies over. */
async function collect(
  officer: (name: string, to?: string) => Promise<Page>,
  caseCode: string,
  code: string,
  look: boolean,
): Promise<void> {
  const desk = await officer("Cán bộ tiếp nhận A", "/can-bo/lich-hen");
  await expectAccessible(desk, look);
  await desk.goto(`/can-bo/ho-so/${caseCode}/trao-ket-qua/birthCertificateCopies`);
  await expectAccessible(desk, look);
  await desk.getByLabel("Người được ủy quyền").check();
  await desk.getByLabel("Mã nhận hộ").fill(code.toLowerCase());
  await desk.getByRole("button", { name: "Kiểm tra mã" }).click();
  await expect(desk.getByText("LÊ VĂN VÍ DỤ")).toBeVisible();
  await desk.getByLabel("Thẻ căn cước").check();
  await desk.getByLabel("Tôi đã đối chiếu giấy tờ với người đến nhận").check();
  await desk.getByRole("button", { name: "Ghi nhận đã trao" }).click();
  await expect(desk).toHaveURL(/\?xong=/);
  await desk.context().close();
}
