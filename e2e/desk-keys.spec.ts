/** The desk without a mouse: a typical approval in a few keys, several signatures in one go. Takes whatever lies first in the lists. */
import type { Page } from "@playwright/test";
import { electronic, fillIn, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";

/** Presses keys one after the other and counts them. */
function counting(page: Page) {
  let count = 0;
  return {
    press: async (key: string) => {
      count++;
      await page.keyboard.press(key);
    },
    count: () => count,
  };
}

/** From the list to the act done: the first row, its first decision, its confirming button. */
async function approveFirst(page: Page): Promise<{ keys: number; caseCode: string }> {
  await page.goto("/can-bo");
  await expect(page.locator("[data-row]").first()).toBeFocused();
  const hands = counting(page);
  await hands.press("Enter");
  await page.waitForURL(/\/can-bo\/ho-so\/[^/]+$/);
  const caseCode = /G00\.00\.00-\d{6}-\d{6}/.exec(page.url())?.[0] ?? "";
  await expect(page.locator('[data-key="1"]')).toBeVisible();
  await hands.press("1");
  await page.waitForURL(/quyet-dinh/);
  await expect(page.locator("button[type=submit]:focus")).toBeVisible();
  await hands.press("Enter");
  await page.waitForURL(/\?xong=/);
  return { keys: hands.count(), caseCode };
}

test("[cap C14] a typical approval takes twelve keys at most, from the list to the decision", async ({
  citizen,
  officer,
  scripted,
}) => {
  const mother = await citizen("TRẦN THỊ THỬ");
  for (const notice of ["01043.GCS.19001.26", "01044.GCS.19001.26"]) {
    await fillIn(mother, { notice, channels: electronic }, scripted);
    await submit(mother);
  }
  const reception = await officer("Cán bộ tiếp nhận A");
  const civil = await officer("Cán bộ hộ tịch A");
  const leader = await officer("Lãnh đạo UBND A");
  for (let time = 0; time < 2; time++) {
    expect((await approveFirst(reception)).keys).toBeLessThanOrEqual(12);
    expect((await approveFirst(civil)).keys).toBeLessThanOrEqual(12);
  }

  // The signer looks at each decision and signs all of them in one go, by keyboard alone.
  await leader.goto("/can-bo/ky");
  const next = leader.getByRole("link", { name: /^Xem tiếp theo/ });
  const rows = await leader.locator("tbody tr").count();
  expect(rows).toBeGreaterThan(1);
  // A key that is held down opens the first one and signs nothing that nobody has read.
  await expect(next).toBeFocused();
  await leader.keyboard.down("Enter");
  await leader.waitForURL(/quyet-dinh/);
  await expect(leader.locator("button[type=submit]:focus")).toBeVisible();
  for (let time = 0; time < 3; time++) await leader.keyboard.down("Enter");
  await leader.keyboard.up("Enter");
  await leader.goto("/can-bo/ky");
  expect(await leader.locator("tbody tr").count()).toBe(rows);
  for (let looked = 0; looked < rows && (await next.count()) > 0; looked++) {
    await expectAccessible(leader, looked === 0);
    await leader.keyboard.press("n");
    await leader.waitForURL(/quyet-dinh/);
    await leader.goto("/can-bo/ky");
  }
  const sign = leader.getByRole("button", { name: /^Ký/ });
  await expect(sign).toBeFocused();
  await leader.keyboard.press("Enter");
  const confirm = leader.getByRole("button", { name: /^Ký \d+ quyết định/ });
  await expect(confirm).toBeVisible();
  await expectAccessible(leader, true);
  await confirm.press("Enter");
  await expect(leader.locator("main")).toContainText("Đã ký");
  await expectAccessible(leader, true);
});

test("keys are listed by a question mark, and are text in a text field", async ({ officer }) => {
  const page = await officer("Cán bộ tiếp nhận A");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, true);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("jn?u1");
  await expect(page.getByRole("searchbox")).toHaveValue("jn?u1");
  expect(new URL(page.url()).pathname).toBe("/can-bo");
});
