/** Legal time jumps over each deadline, and the right thing happens once, seen in the browser. Runs last: time only moves forward. */
import type { Page } from "@playwright/test";
import { decide, openFromList, usualWay } from "./support/desk.ts";
import { electronic, fillIn, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { jumpTo } from "./support/sandbox.ts";

test.describe.configure({ mode: "serial" });

let supplemented = "";
let silent = "";
let withdrawn = "";

const file = async (mother: Page, notice: string) => {
  await fillIn(mother, { notice: `${notice}.GCS.19001.26`, channels: electronic }, true);
  return submit(mother);
};

/** Reads the page again until it says so: timers act within two seconds. */
const expectOn = (page: Page, address: string, text: string | RegExp) =>
  expect(async () => {
    await page.goto(address);
    await expect(page.locator("main")).toContainText(text, { timeout: 500 });
  }).toPass();

test("three families file on the same morning", async ({ citizen, officer }) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  supplemented = await file(mother, "01021");
  silent = await file(mother, "01022");
  withdrawn = await file(mother, "01023");
  await decide(officer, "Cán bộ tiếp nhận A", silent, "Tiếp nhận");
  await decide(officer, "Cán bộ tiếp nhận A", withdrawn, "Tiếp nhận");

  const desk = await officer("Cán bộ tiếp nhận A");
  await openFromList(desk, supplemented);
  await desk.getByRole("link", { name: "Yêu cầu bổ sung", exact: true }).click();
  await expectAccessible(desk, true);
  await desk.getByRole("checkbox").first().check();
  for (const field of await desk.getByRole("combobox").all())
    if (await field.isVisible()) await field.selectOption({ index: 1 });
  for (const field of await desk.getByRole("textbox").all())
    if (await field.isVisible()) await field.fill("Chụp lại cho rõ bốn góc");
  await desk.getByRole("button", { name: "Xem lại trước khi gửi" }).click();
  await expect(desk.getByText("Hướng dẫn: Chụp lại cho rõ bốn góc").first()).toBeVisible();
  await expectAccessible(desk, true);
  await desk.getByRole("button", { name: "Yêu cầu bổ sung" }).click();
  await expect(desk).toHaveURL(/\?xong=/);
  await expectOn(mother, `/ho-so/${supplemented}`, "Bổ sung hồ sơ");
});

test("the family asks for a dossier back, and silence of one working day grants it", async ({ citizen }) => {
  const mother = await citizen("TRẦN THỊ THỬ", `/ho-so/${withdrawn}/rut`);
  await expectAccessible(mother, true);
  await mother.getByRole("button", { name: "Gửi yêu cầu rút cả hồ sơ" }).click();
  await expect(mother.locator("main")).toContainText("Ông/bà đã yêu cầu rút hồ sơ");
});

test("[case T10] [case T11] the due date passes: marked late in public, an apology is signed once and the family reads the new date beside the old", async ({
  citizen,
  officer,
  page,
}) => {
  await jumpTo("2026-11-18T09:00:00");
  await expectOn(page, `/tra-cuu/${silent}`, "Quá hạn");
  await expectOn(page, `/tra-cuu/${withdrawn}`, "Dừng xử lý");
  const leader = await officer("Lãnh đạo UBND A", `/can-bo/ho-so/${silent}`);
  await leader.getByRole("link", { name: "Xin lỗi và gia hạn", exact: true }).first().click();
  await expectAccessible(leader, true);
  await leader.getByLabel("Gia hạn đến").selectOption({ index: 3 });
  await leader.getByLabel("Lý do chậm").fill("Mạng tại xã bị gián đoạn trong ngày");
  await confirmed(leader, "Xin lỗi và gia hạn");
  const mother = await citizen("TRẦN THỊ THỬ");
  await expectOn(mother, `/ho-so/${silent}`, "Mạng tại xã bị gián đoạn trong ngày");
  await expect(mother.locator("main")).toContainText("Đã xin lỗi và gia hạn thêm 3 ngày làm việc");
  await expectAccessible(mother, true);
  await leader.goto(`/can-bo/ho-so/${silent}`);
  await expect(leader.getByRole("link", { name: "Xin lỗi và gia hạn", exact: true })).toHaveCount(0);
});

test("[case B22] a consent that never comes lets the family choose, and silence again stops only that part", async ({
  citizen,
  officer,
  page,
}) => {
  test.slow();
  for (const [name, act] of usualWay.slice(1, 3)) await decide(officer, name, silent, act);
  await jumpTo("2026-11-27T00:00:01");
  const mother = await citizen("TRẦN THỊ THỬ");
  await expectOn(mother, `/ho-so/${silent}`, "Thiếu ý kiến đồng ý");
  await mother.goto(`/ho-so/${silent}/lua-chon`);
  await expect(mother.locator("main")).toContainText("Hỏi ý kiến người khác");
  await expectAccessible(mother, true);
  await decide(officer, "Viên chức BHXH A", silent, "Cấp thẻ BHYT");
  await jumpTo("2026-12-09T00:00:01");
  await expectOn(page, `/tra-cuu/${silent}`, "Đã xử lý xong");
  await expectOn(mother, `/ho-so/${silent}`, "Một số phần đã xong, một số phần không");
});

test("[case B25] a supplement that is not answered refuses the dossier by itself, once, with a reason a person can read", async ({
  citizen,
  page,
}) => {
  await expectOn(page, `/tra-cuu/${supplemented}`, "Không được tiếp nhận");
  const mother = await citizen("TRẦN THỊ THỬ", `/ho-so/${supplemented}`);
  await expect(mother.locator("main")).toContainText("Quá thời hạn bổ sung hồ sơ");
  await expect(mother.getByRole("link", { name: "Kê khai lại với thông tin đã có" })).toBeVisible();
  await expectAccessible(mother, true);
  await expect(mother.getByText(/Hết hạn bổ sung/)).toHaveCount(1);
});

/** Acts that cannot be undone are shown once more before they are sent. */
async function confirmed(page: Page, act: string): Promise<void> {
  const preview = page.getByRole("button", { name: "Xem lại trước khi gửi" });
  if (await preview.count()) await preview.click();
  await page.getByRole("button", { name: act, exact: true }).click();
  await expect(page).toHaveURL(/\?xong=/);
}
