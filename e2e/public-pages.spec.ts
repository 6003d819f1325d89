/** Pages that only show: no script, accessible, and silent about what they must not tell. */
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { weigh } from "./support/weigh.ts";

for (const address of [
  "/",
  "/thu-tuc/khai-sinh",
  "/tra-cuu",
  "/tiep-can",
  "/quyen-rieng-tu",
  "/dang-nhap",
  "/can-bo/dang-nhap",
]) {
  test(`the page ${address} ships no script and is accessible @nojs`, async ({ page, scripted }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    expect((await page.goto(address))?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.locator("script")).toHaveCount(0);
    expect(
      asked.filter((url) => url.endsWith(".js") || !url.startsWith(process.env.E2E_ORIGIN ?? "")),
    ).toEqual([]);
    await expectAccessible(page, scripted);
  });
}

test("the first page weighs less than 60 KB on the wire", async ({ page }) => {
  const weight = await weigh(page);
  await page.goto("/", { waitUntil: "networkidle" });
  expect(weight.total()).toBeGreaterThan(1_000);
  expect(weight.total()).toBeLessThan(60_000);
});

test("an unknown case code gets the same 404 page as any other, of equal size @nojs", async ({ request }) => {
  const [first, second] = await Promise.all(
    ["G00.00.00-261116-999998", "G00.00.00-261116-999999"].map((code) => request.get(`/tra-cuu/${code}`)),
  );
  expect([first?.status(), second?.status()]).toEqual([404, 404]);
  expect((await first?.text())?.length).toBe((await second?.text())?.length);
});

test("a page in English can be asked for and stays so @nojs", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/thu-tuc/khai-sinh");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
});

test("a citizen of level 1 is told how to raise the account, and files nothing [case S06] @nojs", async ({
  citizen,
  scripted,
}) => {
  const page = await citizen("NGÔ THỊ TẬP DƯỢT", "/ho-so/nhap?thu-tuc=khai-sinh");
  await expect(page).toHaveURL(/\/dang-nhap\/muc-do$/);
  await expectAccessible(page, scripted);
});
