/** Walks the wizard by the names of its controls, for branches too many to describe by their labels. */
import { expect, type Page } from "@playwright/test";
import type { Typed } from "./branches.ts";
import { beginDraft, stepOf } from "./filing.ts";

/** Wards come a moment after their province, or after a button where there is no script. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const list = page.locator(`select[name="${name}"]`);
  const wanted = list.locator(`option[value="${value}"]`);
  const show = page.getByRole("button", { name: "Hiện danh sách" }).first();
  await expect(wanted.or(show).first()).toBeAttached();
  if ((await wanted.count()) === 0) await show.click();
  await list.selectOption(value);
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

type Walk = {
  slug?: string /** Called on each page before "Tiếp tục". */;
  onPage?: (page: Page) => Promise<void>;
};

/** From the beginning to the page of this address; the pages that came before it. */
export async function walkTo(
  page: Page,
  stop: string,
  typed: Typed,
  { slug, onPage }: Walk = {},
): Promise<string[]> {
  await beginDraft(page, slug);
  const seen: string[] = [];
  for (let step = stepOf(page); step !== stop; step = stepOf(page)) {
    seen.push(step);
    await fillPage(page, typed[step] ?? {});
    await onPage?.(page);
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page
      .waitForURL((url) => !url.pathname.endsWith(`/${step}`))
      .catch(async (error: unknown) => {
        throw new Error(`${step} is not taken: ${await page.getByRole("alert").allTextContents()}`, {
          cause: error,
        });
      });
  }
  return seen;
}
