/** What the family does after filing: consent, look, track. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible } from "./fixtures.ts";

type Citizen = (name: string, to?: string) => Promise<Page>;

/** The father, head of the household and owner, agrees on the page his VNeID notice leads to. */
export async function consent(citizen: Citizen, childName: string, scripted: boolean): Promise<void> {
  const page = await citizen("NGUYỄN VĂN MẪU");
  const asked = page.getByRole("listitem").filter({ hasText: "Chờ trả lời" }).getByRole("link").first();
  await asked.click();
  await expect(page.getByText(childName).first()).toBeVisible();
  await expectAccessible(page, scripted);
  await page.getByRole("button", { name: "Đồng ý", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Ông/bà đã đồng ý" })).toBeVisible();
  await page.context().close();
}

/** Anybody with the code sees the status, and no name. */
export async function expectTracked(
  page: Page,
  caseCode: string,
  status: string,
  scripted: boolean,
): Promise<void> {
  await expect(async () => {
    await page.goto(`/tra-cuu/${caseCode}`);
    await expect(page.getByText(status).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.locator("body")).not.toContainText(/TRẦN THỊ THỬ|NGUYỄN/);
  await expect(page.locator("script")).toHaveCount(0);
  await expectAccessible(page, scripted);
}
