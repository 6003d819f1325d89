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
export const consentAddress = (caseCode: string): Promise<string> =>
  addressInNotice(caseCode, /\/xac-nhan\/[0-9a-f-]{36}/);

/** Path of this shape in a notice that VNeID brought to somebody about this dossier. */
export async function addressInNotice(caseCode: string, shape: RegExp): Promise<string> {
  let address = "";
  await expect(async () => {
    const notices = (await bookOf("vneid")).map((entry) => JSON.stringify(entry));
    const [found] = notices.flatMap((notice) => (notice.includes(caseCode) && shape.exec(notice)) || []);
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
  names = /TRẦN THỊ THỬ|NGUYỄN/,
): Promise<void> {
  await expect(async () => {
    await page.goto(`/tra-cuu/${caseCode}`);
    await expect(page.getByText(status).first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(page.locator("body")).not.toContainText(names);
  await expect(page.locator("script")).toHaveCount(0);
  await expectAccessible(page, scripted);
}

/** Item numbers as the family reads them on its dossier's page, once the carrier has taken the orders. */
export async function itemNumbers(page: Page, caseCode: string, count: number): Promise<string[]> {
  let found: string[] = [];
  await expect(async () => {
    await page.goto(`/ho-so/${caseCode}`);
    found = [...new Set((await page.locator("main").textContent())?.match(/E[A-Z]\d{9}VN/g) ?? [])];
    expect(found).toHaveLength(count);
  }).toPass();
  return found;
}

/** The family opens an electronic result once its signature is there: only then has it received it. Gives its serial. */
export async function openSigned(page: Page, caseCode: string, resultId: string): Promise<string> {
  const file = page.getByRole("link", { name: /^Tải bản PDF/ });
  await expect(async () => {
    await page.goto(`/ho-so/${caseCode}/ket-qua/${resultId}`);
    await expect(file).toBeVisible({ timeout: 1_000 });
    await expect(page.getByText("Kết quả đang chờ chữ ký số")).toHaveCount(0);
  }).toPass();
  return ((await file.getAttribute("href")) ?? "").split("/").at(-1) ?? "";
}
