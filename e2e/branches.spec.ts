/** Every branch that filing serves can be walked in the browser without script, up to its papers (birth-linked §2, §5, §7). */
import type { Page } from "@playwright/test";
import { branches, type Typed } from "./support/branches.ts";
import { removeDraft, stepOf } from "./support/filing.ts";
import { expect, test } from "./support/fixtures.ts";

/** Wards come with their province, after a button where there is no script. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const list = page.locator(`select[name="${name}"]`);
  if ((await list.locator(`option[value="${value}"]`).count()) === 0)
    await page.getByRole("button", { name: "Hiện danh sách" }).first().click();
  await page.locator(`select[name="${name}"]`).selectOption(value);
}

/** Types what the family knows into the controls that are there: known values have none. */
async function fillPage(page: Page, values: Typed[string]): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = page.locator(`[name="${name}"]`).first();
    if ((await control.count()) === 0) continue;
    const kind = await control.evaluate((element) =>
      element instanceof HTMLInputElement ? element.type : element.tagName,
    );
    if (kind === "radio") await page.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind === "checkbox") await control.setChecked(value === true);
    else if (kind === "SELECT") await choose(page, name, String(value));
    else if (kind !== "hidden") await control.fill(String(value));
  }
}

/** From the beginning to the page of papers; the pages that came. */
async function walkToPapers(page: Page, typed: Typed): Promise<string[]> {
  await page.goto("/ho-so/nhap?thu-tuc=khai-sinh");
  await page.getByRole("button", { name: "Bắt đầu kê khai" }).click();
  await page.waitForURL(/\/tre-em$/);
  const seen: string[] = [];
  for (let step = stepOf(page); step !== "giay-to"; step = stepOf(page)) {
    seen.push(step);
    await fillPage(page, typed[step] ?? {});
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await expect(page.getByRole("alert"), `${step} is taken`).toHaveCount(0);
    expect(stepOf(page), `${step} goes on`).not.toBe(step);
  }
  return seen;
}

for (const { name, citizen: person, typed, asked, hidden, papers } of branches)
  test(`${name} @nojs`, async ({ citizen, scripted }) => {
    test.skip(scripted, "the same pages with script are walked by the journeys");
    const page = await citizen(person);
    const seen = await walkToPapers(page, typed);
    expect(seen).toEqual(expect.arrayContaining([...asked]));
    expect(seen.filter((step) => hidden.includes(step))).toEqual([]);
    await expect(page.locator('input[type="file"]')).toHaveCount(papers.length);
    for (const paper of papers)
      await expect(page.getByRole("heading", { level: 2, name: paper })).toHaveCount(1);
    await expect(page.locator("body")).not.toContainText(/chúc mừng/i);
    await removeDraft(page);
  });
