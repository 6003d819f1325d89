/** Following a dossier: what comes next, an address for a relative that can be taken back, other people signed in, and a changed phone. */
import { electronic, fillIn, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

test("[cap E3] [cap E12] a mother shares her dossier with the grandmother, takes it back, and changes her phone @nojs", async ({
  citizen,
  browser,
  scripted,
}) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  const notice = `${scripted ? "01019" : "01020"}.GCS.19001.26`;
  await fillIn(mother, { notice, channels: { ...electronic, birthCertificate: "post" } }, scripted);
  const code = await submit(mother);

  await mother.goto(`/ho-so/${code}`);
  await expect(mother.locator("main")).toContainText("Đến lượt UBND Xã Ngân Sơn (Demo A): tiếp nhận hồ sơ.");
  await expectAccessible(mother, scripted);
  await mother.getByRole("link", { name: "Chia sẻ cho người thân" }).click();
  await mother.getByRole("button", { name: "Tạo đường dẫn" }).click();
  await expect(mother.getByRole("alert")).toContainText("Nhập tên để nhớ");
  await mother.getByLabel("Ông/bà gửi cho ai?").fill("Bà ngoại");
  await mother.getByRole("button", { name: "Tạo đường dẫn" }).click();
  const address = await mother.getByLabel("Đường dẫn", { exact: true }).inputValue();
  await expectAccessible(mother, scripted);

  const grandmother = await (await browser.newContext({ javaScriptEnabled: scripted })).newPage();
  const answer = await grandmother.goto(address);
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
  await expect(grandmother.locator("main")).toContainText("Đăng ký khai sinh");
  await expect(grandmother.locator("body")).not.toContainText(/TRẦN THỊ THỬ|NGUYỄN|G00\.00/);
  await expect(grandmother.locator("script")).toHaveCount(0);
  await expectAccessible(grandmother, scripted);
  await grandmother.getByRole("button", { name: "English" }).click();
  await expect(grandmother).toHaveURL(address);
  await expect(grandmother.locator("main")).toContainText("Next step");

  await mother.goto(`/ho-so/${code}/chia-se`);
  await mother.getByRole("button", { name: "Thu hồi đường dẫn cho Bà ngoại" }).click();
  await expect(mother.getByRole("status")).toContainText("Đã thu hồi");
  const gone = await grandmother.goto(address);
  const unknown = await grandmother.request.get(address.replace(/.$/, (last) => (last === "0" ? "1" : "0")));
  expect([gone?.status(), unknown.status()]).toEqual([404, 404]);
  expect((await gone?.text())?.length).toBe((await unknown.text()).length);
  await grandmother.context().close();

  const father = await citizen("NGUYỄN VĂN MẪU");
  await father.locator("#lien-quan").locator("..").getByRole("link", { name: code }).click();
  await expect(father.locator("main")).toContainText("Bước tiếp theo");
  await expect(father.locator("main")).not.toContainText(/TRẦN THỊ THỬ|0900/);
  await expectAccessible(father, scripted);
  expect((await father.goto(`/ho-so/${code}`))?.status()).toBe(404);

  await mother.goto(`/ho-so/${code}/lien-he`);
  await mother.getByLabel("Số điện thoại di động").fill("12");
  await mother.getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(mother.getByRole("alert")).toContainText("Số điện thoại di động gồm 10 chữ số");
  await expectAccessible(mother, scripted);
  await mother.getByLabel("Số điện thoại di động").fill("0900 000 001");
  await mother.getByLabel("Số nhà, đường, thôn, xóm").fill("Thôn Mẫu 2");
  await mother.getByRole("button", { name: "Lưu thay đổi" }).click();
  await expect(mother.getByRole("status")).toContainText("Đã lưu");
  await mother.goto(`/ho-so/${code}`);
  await expect(mother.locator("main")).toContainText("Đã đổi cách liên hệ");
});
