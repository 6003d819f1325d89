/** What the family does after filing: consent, look, track. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible } from "./fixtures.ts";
import { bookOf } from "./sandbox.ts";

type Citizen = (name: string, to?: string) => Promise<Page>;

/** The father, head of the household and owner, agrees on the page his VNeID notice leads to. */
export async function consent(citizen: Citizen, caseCode: string, look = false): Promise<void> {
  const page = await citizen("NGUYỄN VĂN MẪU", await consentAddress(caseCode));
  await expect(page.getByText(caseCode).or(page.getByText("NGUYỄN MINH AN")).first()).toBeVisible();
  await expectAccessible(page, look);
  await page.getByRole("button", { name: "Đồng ý", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Ông/bà đã đồng ý" })).toBeVisible();
  await page.context().close();
}

/** Path of the address in the notice that VNeID brought him about this dossier. */
export async function consentAddress(caseCode: string): Promise<string> {
  let address = "";
  await expect(async () => {
    const notices = (await bookOf("vneid")).map((entry) => JSON.stringify(entry));
    const [found] =
      /\/xac-nhan\/[0-9a-f-]{36}/.exec(
        notices.find((notice) => notice.includes(caseCode) && notice.includes("/xac-nhan/")) ?? "",
      ) ?? [];
    expect(found).toBeTruthy();
    address = found ?? "";
  }).toPass();
  return address;
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

/** The mother opens an electronic result once its signature is there: only then has she received it. Gives its serial. */
export async function openSigned(page: Page, caseCode: string, resultId: string): Promise<string> {
  const file = page.getByRole("link", { name: /^Tải bản PDF/ });
  await expect(async () => {
    await page.goto(`/ho-so/${caseCode}/ket-qua/${resultId}`);
    await expect(file).toBeVisible({ timeout: 1_000 });
    await expect(page.getByText("Kết quả đang chờ chữ ký số")).toHaveCount(0);
  }).toPass();
  return ((await file.getAttribute("href")) ?? "").split("/").at(-1) ?? "";
}
