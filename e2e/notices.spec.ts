/** What a family is told outside the dossier's page: the inbox, how a person wants to be told, and what an officer sees of it. */
import { electronic, fillIn, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { bookOf } from "./support/sandbox.ts";

test("[cap E5] [cap E6] [cap E8] a mother reads her notices, chooses how she is told, and the officer sees what arrived @nojs", async ({
  citizen,
  officer,
  scripted,
}) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  const notice = `${scripted ? "01028" : "01029"}.GCS.19001.26`;
  await fillIn(mother, { notice, channels: electronic }, scripted);
  const caseCode = await submit(mother);

  const link = mother.getByRole("link", { name: `Hồ sơ ${caseCode}` });
  await expect(async () => {
    await mother.goto("/thong-bao");
    await expect(link.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(mother.locator("script")).toHaveCount(0);
  await expectAccessible(mother, scripted);
  await expect(mother.getByRole("navigation", { name: "Chính" })).toContainText("thông báo mới");
  await link.first().click();
  await expect(mother).toHaveURL(new RegExp(`/ho-so/${caseCode}$`));

  await expect(async () => {
    const sms = (await bookOf("sms")).filter((entry) => JSON.stringify(entry).includes(caseCode));
    expect(sms.filter(({ operation }) => operation === "sendSms")).toHaveLength(1);
  }).toPass();
  const reception = await officer("Cán bộ tiếp nhận A", `/can-bo/ho-so/${caseCode}`);
  await expect(async () => {
    await reception.reload();
    await expect(reception.getByRole("row", { name: /^Tin nhắn SMS/ })).toContainText("đã đến cả", {
      timeout: 1_000,
    });
  }).toPass();
  await expectAccessible(reception, scripted);

  await mother.goto("/thong-bao/cach-nhan");
  await expectAccessible(mother, scripted);
  await mother.getByLabel("Kênh thứ nhất").selectOption("Thông báo VNeID");
  await mother.getByLabel("Kênh thứ hai").selectOption("Thông báo VNeID");
  await mother.getByRole("button", { name: "Lưu cách nhận" }).click();
  await expect(mother.getByRole("alert")).toContainText("Mỗi kênh chỉ chọn một lần");
  await expectAccessible(mother, scripted);
  await mother.getByLabel("Kênh thứ nhất").selectOption("Tin nhắn SMS");
  await mother.getByRole("button", { name: "Lưu cách nhận" }).click();
  await expect(mother.getByRole("status")).toContainText("Đã lưu");
});
