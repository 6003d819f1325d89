/** Rubbish, repeats and strangers: what was typed is kept, nothing happens twice, nobody sees another family. */

import type { Page } from "@playwright/test";
import { openFromList } from "./support/desk.ts";
import { beginDraft, electronic, fillIn, stepOf, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const notice = (scripted: boolean, js: string, plain: string) => `${scripted ? js : plain}.GCS.19001.26`;

test("a wrong page comes back with a summary that leads to each field, and keeps what was typed @nojs", async ({
  citizen,
  scripted,
}) => {
  const page = await citizen("ĐẶNG THỊ THỰC HÀNH");
  await beginDraft(page);
  await page.goto(page.url().replace("tre-em", "co-quan"));
  await page.getByLabel(/^Tỉnh\/Thành phố/).selectOption({ label: "Tỉnh Thái Nguyên" });
  await page.getByLabel("Cấp thẻ căn cước cho trẻ").check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toContainText("Có lỗi cần sửa");
  await expect(page).toHaveTitle(/^Lỗi: /);
  await expect(page.getByLabel("Cấp thẻ căn cước cho trẻ")).toBeChecked();
  await expectAccessible(page, scripted);
  await summary.getByRole("link").first().click();
  await expect(page.locator(":focus")).toHaveAttribute("name", "birthWard");
});

test("[case S01] another citizen's dossier and draft answer 404, and the code alone shows no names @nojs", async ({
  citizen,
  scripted,
}) => {
  const mother = await citizen("TRẦN THỊ THỬ");
  await fillIn(mother, { notice: notice(scripted, "01005", "01006"), channels: electronic }, scripted);
  const draft = new URL(mother.url()).pathname.replace("/kiem-tra", "");
  const stranger = await citizen("LÊ VĂN VÍ DỤ");
  expect((await stranger.goto(`${draft}/kiem-tra`))?.status()).toBe(404);
  const caseCode = await submit(mother);
  expect((await stranger.goto(`/ho-so/${caseCode}`))?.status()).toBe(404);
  expect((await stranger.goto(`/ho-so/${caseCode}/ket-qua/birthCertificate`))?.status()).toBe(404);
  await stranger.goto(`/tra-cuu/${caseCode}`);
  await expect(stranger.locator("main")).not.toContainText(/TRẦN|NGUYỄN/);
});

test("[case I07] what looks like script in an address is shown to the officer as text @nojs", async ({
  citizen,
  officer,
  scripted,
}) => {
  const mother = await citizen("TRẦN THỊ THỬ");
  const addressDetail = "Thôn <script>document.title='x'</script> 1";
  await fillIn(
    mother,
    { notice: notice(scripted, "01007", "01008"), channels: electronic, addressDetail },
    scripted,
  );
  const caseCode = await submit(mother);
  const desk = await officer("Cán bộ tiếp nhận A");
  await openFromList(desk, caseCode);
  await expect(desk.getByText("<script>document.title='x'</script>").first()).toBeVisible();
  await expect(desk).not.toHaveTitle("x");
});

test("a repeated submission gives one dossier and the same receipt @nojs", async ({ citizen, scripted }) => {
  const mother = await citizen("TRẦN THỊ THỬ");
  await fillIn(mother, { notice: notice(scripted, "01009", "01010"), channels: electronic }, scripted);
  const fields = await mother
    .locator("form")
    .filter({ has: mother.getByRole("button", { name: "Nộp hồ sơ" }) })
    .locator("input")
    .evaluateAll((inputs) => (inputs as HTMLInputElement[]).map(({ name, value }) => [name, value]));
  const action = await mother
    .locator("form")
    .filter({ has: mother.getByRole("button", { name: "Nộp hồ sơ" }) })
    .getAttribute("action");
  const form = { ...Object.fromEntries(fields), declared: "on" };
  const send = () =>
    mother.request.post(new URL(action ?? "", mother.url()).pathname, {
      form,
      headers: { origin: process.env.E2E_ORIGIN ?? "" },
    });
  const answers = await Promise.all([send(), send(), send(), send()]);
  const codes = answers.map((answer) => /G00\.00\.00-\d{6}-\d{6}/.exec(answer.url())?.[0]);
  expect(new Set(codes).size).toBe(1);
  expect(codes[0]).toBeTruthy();
  await mother.goto("/ho-so");
  await expect(mother.getByText(codes[0] ?? "")).toHaveCount(1);
});

test("a wrong file is refused by itself and harms nothing else @nojs", async ({ citizen, scripted }) => {
  const mother = await citizen("TRẦN THỊ THỬ");
  const send = async (page: Page, name: string, bytes: Buffer) => {
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "image/png", buffer: bytes });
    // With script a file goes as soon as it is chosen.
    if (!scripted) await page.getByRole("button", { name: "Tải lên" }).click();
  };
  const onPage = async (page: Page) => {
    if (stepOf(page) === "xac-nhan-cu-tru") await page.getByLabel("Tờ khai CT01 bản giấy").check();
    if (stepOf(page) !== "giay-to") return;
    await send(page, "ct01.png", await page.screenshot());
    await expect(page.getByRole("link", { name: "ct01.png" })).toBeVisible();
    await send(page, "khong-phai-anh.png", Buffer.from("<script>alert(1)</script>"));
    await expect(page.getByRole("alert").first()).toContainText("không phải ảnh hoặc PDF");
    await expect(page.getByRole("link", { name: "ct01.png" })).toBeVisible();
    if (scripted) await page.getByRole("button", { name: "Bỏ qua tệp khong-phai-anh.png" }).click();
  };
  await fillIn(
    mother,
    { notice: notice(scripted, "01011", "01012"), channels: electronic, onPage },
    scripted,
  );
  await submit(mother);
  await expect(mother.locator("main")).toContainText("ct01.png");
  await expect(mother.locator("main")).not.toContainText("khong-phai-anh.png");
});

test("a post from another site is refused, and so is a body that is too large", async ({ request }) => {
  expect(
    (await request.post("/dang-xuat", { headers: { origin: "https://elsewhere.example" } })).status(),
  ).toBe(403);
  expect(
    (
      await request.post("/ngon-ngu", {
        headers: { origin: process.env.E2E_ORIGIN ?? "" },
        data: Buffer.alloc(17_000_000),
      })
    ).status(),
  ).toBe(413);
});

test("legal time moves forward only, and rubbish is told to be rubbish", async ({ request }) => {
  expect((await request.post("/_clock", { data: { to: "2020-01-01T00:00:00+07:00" } })).status()).toBe(409);
  expect((await request.post("/_clock", { data: { to: "tomorrow" } })).status()).toBe(400);
});
