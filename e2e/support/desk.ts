/** Officers at their desk: each act is a named button on the dossier's page and a page to confirm it. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible } from "./fixtures.ts";

type Officer = (name: string, to?: string) => Promise<Page>;

/** Who decides what on the usual way of a birth dossier, in the law's order. */
export const usualWay = [
  ["Cán bộ tiếp nhận A", "Tiếp nhận"],
  ["Cán bộ hộ tịch A", "Đăng ký khai sinh"],
  ["Lãnh đạo UBND A", "Ký Giấy khai sinh"],
  ["Cán bộ cư trú A", "Đề xuất đăng ký thường trú"],
  ["Lãnh đạo Công an A", "Ký duyệt"],
  ["Viên chức BHXH A", "Cấp thẻ BHYT"],
] as const;

/**
 * Opens the dossier from the work list, chooses the act and confirms it, after its preview where there is one. `look`: for accessibility
 * faults too; `onAct`: what else is to be seen on the act's own page.
 */
export async function decide(
  officer: Officer,
  name: string,
  caseCode: string,
  act: string,
  look = false,
  onAct?: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await officer(name);
  await openFromList(page, caseCode);
  const button = page.getByRole("link", { name: act, exact: true }).first();
  // The dossier waits until its turn has come: effects run after commit.
  await expect(async () => {
    if (!(await button.isVisible())) await page.reload();
    await expect(button).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessible(page, look);
  await button.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(act);
  await expectAccessible(page, look);
  await onAct?.(page);
  const confirm = page.getByRole("button", { name: act, exact: true });
  if ((await confirm.count()) === 0) {
    await page.getByRole("button", { name: "Xem lại trước khi gửi" }).click();
    await expect(confirm).toBeVisible();
    await expectAccessible(page, look);
    await onAct?.(page);
  }
  await confirm.click();
  await expect(page).toHaveURL(/\?xong=/);
  await page.context().close();
}

/** Found by its code from the work list, as somebody at the counter would ask for it. */
export async function openFromList(page: Page, caseCode: string): Promise<void> {
  await page.goto("/can-bo");
  await page.getByRole("searchbox").fill(caseCode);
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  await page.getByRole("link", { name: caseCode }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(caseCode);
}

/** Somebody collects a paper at the counter after showing who they are. */
export async function handOver(
  officer: Officer,
  caseCode: string,
  resultId: string,
  scripted: boolean,
): Promise<void> {
  const page = await officer("Cán bộ tiếp nhận A", `/can-bo/ho-so/${caseCode}/trao-ket-qua/${resultId}`);
  await expectAccessible(page, scripted);
  await page.getByLabel("Người nộp hồ sơ").check();
  await page.getByLabel("Thẻ căn cước").check();
  await page.getByLabel("Tôi đã đối chiếu giấy tờ với người đến nhận").check();
  await page.getByRole("button", { name: "Ghi nhận đã trao" }).click();
  await expect(page).toHaveURL(/\?xong=/);
  await page.context().close();
}
