/** A poor line takes nothing away: at each page in turn the network is cut, and every field is compared when it is back. */
import type { Page } from "@playwright/test";
import { beginDraft, draftOf, electronic, fillIn, removeDraft, stepOf, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

const lost = "Chưa gửi được vì mất mạng";
const saved = (page: Page) => page.getByRole("button", { name: "Tiếp tục" });

/** What every control of the page's forms holds, by name. */
const held = (page: Page): Promise<[string, string][]> =>
  page.locator("form#ke-khai").evaluateAll((forms) =>
    forms.flatMap((form) =>
      [...(form as HTMLFormElement).elements].flatMap((one): [string, string][] => {
        const { name, type, value, checked } = one as HTMLInputElement;
        if (!name || type === "hidden" || type === "submit") return [];
        const ticked = type === "radio" || type === "checkbox";
        return [[ticked ? `${name}=${value}` : name, ticked ? String(checked) : value]];
      }),
    ),
  );
/** The page's script is there. */
const awake = (page: Page) =>
  expect(async () => {
    expect(await page.evaluate(() => "__remixRouter" in window)).toBe(true);
  }).toPass();

test("[cap A4] the network is cut at each page in turn: nothing typed is lost, and the filing goes on by itself", async ({
  citizen,
  scripted,
}) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  const context = mother.context();
  const visited: string[] = [];
  const goOn = async (page: Page) => {
    const step = stepOf(page);
    visited.push(step);
    await awake(page);
    if (step === "me") {
      await page.getByText("Thông tin này chưa đúng?").first().click();
      await page.getByRole("textbox").first().fill("Tên đệm thiếu dấu");
    }
    const typed = await held(page);
    await context.setOffline(true);
    await saved(page).click();
    await expect(page.getByRole("status").filter({ hasText: lost })).toBeVisible();
    if (step === "tre") await expectAccessible(page, scripted);
    expect(stepOf(page)).toBe(step);
    expect(await held(page), `${step}, while the line is down`).toEqual(typed);

    // The browser's own error page, and back from it.
    const address = page.url();
    await page.reload().catch(() => undefined);
    await expect.poll(() => page.url(), { message: step }).toContain("chrome-error");
    await context.setOffline(false);
    await expect(async () => {
      await page.goto(address);
    }).toPass();
    await awake(page);
    await expect.poll(() => held(page), { message: `${step}, after its page came back` }).toEqual(typed);

    // Cut again; this time the page waits, and goes on when the line is back.
    await context.setOffline(true);
    await saved(page).click();
    await expect(page.getByRole("status").filter({ hasText: lost })).toBeVisible();
    expect(await held(page), `${step}, cut once more`).toEqual(typed);
    await context.setOffline(false);
    await page.waitForURL((url) => url.pathname.split("/").at(-1) !== step);
    await expectKept(page, step, typed);
  };
  await fillIn(mother, { notice: "01031.GCS.19001.26", channels: electronic, goOn }, scripted);
  expect(visited).toContain("co-quan");
  expect(visited).toContain("giay-to");
  expect(visited.length).toBeGreaterThan(10);

  // Cut while the dossier is filed: the browser says so, and it is filed once when the page is back.
  await mother.getByRole("checkbox").check();
  await context.setOffline(true);
  await mother.getByRole("button", { name: "Nộp hồ sơ" }).click();
  await expect.poll(() => mother.url()).toContain("chrome-error");
  await context.setOffline(false);
  await mother.goBack();
  expect(await submit(mother)).toMatch(/^G00/);
});

/** What was typed is what the portal kept: the page opened anew, elsewhere, shows the same. */
async function expectKept(page: Page, step: string, typed: [string, string][]): Promise<void> {
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(page.url().replace(/[^/]+$/, step));
  const now = Object.fromEntries(await held(elsewhere));
  await elsewhere.close();
  for (const [name, value] of typed) if (name in now) expect(now[name], `${step}: ${name}`).toBe(value);
}

test("a save whose answer got lost counts once, and only a real conflict is told", async ({ citizen }) => {
  const page = await citizen("TRẦN THỊ THỬ");
  await beginDraft(page);
  const draft = draftOf(page);
  await page.getByLabel("Trẻ dưới 6 tuổi, chưa đăng ký khai sinh").check();
  await awake(page);
  let posts = 0;
  await page.route("**/tre-em.data*", async (route) => {
    posts += 1;
    if (posts > 1) return route.fallback();
    await route.fetch();
    await route.abort("connectionreset");
  });
  await saved(page).click();
  await page.waitForURL(/\/yeu-to-nuoc-ngoai$/);
  expect(posts).toBe(2);

  // Typed here without network, saved on another device meanwhile.
  await awake(page);
  await page.getByLabel("Không có yếu tố nước ngoài").check();
  await page.route("**/yeu-to-nuoc-ngoai.data*", (route) => route.abort());
  await saved(page).click();
  await expect(page.getByRole("status").filter({ hasText: lost })).toBeVisible();
  const elsewhere = await page.context().newPage();
  await elsewhere.goto(`${draft}/yeu-to-nuoc-ngoai`);
  await elsewhere.getByRole("radio").last().check();
  await elsewhere.getByRole("button", { name: "Lưu và để sau" }).click();
  await elsewhere.waitForURL(/\/ho-so$/);
  await elsewhere.close();
  await page.unroute("**/yeu-to-nuoc-ngoai.data*");
  await expect(page.getByText("Hồ sơ nháp đã được lưu ở nơi khác")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByLabel("Không có yếu tố nước ngoài")).toBeChecked();
  await saved(page).click();
  await page.waitForURL(/\/cha-me$/);
  await removeDraft(page, draft);
});

test("what was typed and not saved is gone from the browser after signing out", async ({ citizen }) => {
  const page = await citizen("TRẦN THỊ THỬ", "/ho-so", true);
  await beginDraft(page);
  const draft = draftOf(page);
  await awake(page);
  await page.getByLabel("Trẻ dưới 6 tuổi, chưa đăng ký khai sinh").check();
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await expect.poll(kept).toContain("underSix");
  await removeDraft(page, draft);
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.goto("/");
  expect(await kept()).not.toContain("underSix");
});

test("[cap A11] files lost on the way are sent again by themselves, shown small, and listed on the receipt", async ({
  citizen,
  scripted,
}) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  const context = mother.context();
  const onPage = async (page: Page) => {
    if (stepOf(page) === "xac-nhan-cu-tru") await page.getByLabel("Tờ khai CT01 bản giấy").check();
    if (stepOf(page) !== "giay-to") return;
    await awake(page);
    const choose = page.getByLabel("Chọn ảnh hoặc tệp PDF").first();
    await expect(page.getByRole("button", { name: "Tải lên" })).toHaveCount(0);
    await context.setOffline(true);
    await choose.setInputFiles([picture("ct01-trang-1.jpg"), picture("ct01-trang-2.jpg")]);
    await expect(page.getByText("ct01-trang-1.jpg: mất kết nối khi tải lên")).toBeVisible();
    await expect(page.getByRole("button", { name: "Thử lại: tải lên ct01-trang-1.jpg" })).toBeVisible();
    await expectAccessible(page, scripted);
    await page.getByRole("button", { name: "Hủy tải lên ct01-trang-2.jpg" }).click();
    await context.setOffline(false);
    await expect(page.getByRole("link", { name: "ct01-trang-1.jpg" })).toBeVisible();
    await expect(page.getByText("ct01-trang-2.jpg")).toHaveCount(0);
    await expect
      .poll(() => page.locator("img.thumbnail").evaluate((one: HTMLImageElement) => one.naturalWidth))
      .toBe(128);

    await choose.setInputFiles({
      name: "ct01.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.alloc(2_700_000, 32),
    });
    await expect(page.getByRole("alert").filter({ hasText: "tối đa 2,6 MB" })).toBeVisible();
    await page.getByRole("button", { name: "Bỏ qua tệp ct01.pdf" }).click();
    await choose.setInputFiles({
      name: "bai-van.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("xin chào"),
    });
    await expect(page.getByRole("alert").filter({ hasText: "không phải ảnh hoặc PDF" })).toBeVisible();
    await expectAccessible(page, scripted);
  };
  await fillIn(mother, { notice: "01032.GCS.19001.26", channels: electronic, onPage }, scripted);
  await submit(mother, scripted);
  const row = mother.getByRole("listitem").filter({ hasText: "ct01-trang-1.jpg" });
  await expect(row).toContainText("CT01");
  await expect(row).toContainText(/[0-9a-f]{8}/);
  await expect(mother.getByText("bai-van.pdf")).toHaveCount(0);
});

/** A photo of one red pixel, read once: Node cannot draw. */
const picture = (name: string) => ({
  name,
  mimeType: "image/png",
  buffer: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
});
