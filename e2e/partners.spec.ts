/** Partners that say no: what is stuck lands with a manager, who sends it again with a reason; consents that are refused find another way. */

import { decide, usualWay } from "./support/desk.ts";
import { consentAddress, expectTracked } from "./support/family.ts";
import { electronic, fillIn, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { bookOf, fault } from "./support/sandbox.ts";

test("[case X03] a request that the register will not take waits for the manager, and goes through once when sent again @nojs", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  await fillIn(
    mother,
    { notice: `${scripted ? "01024" : "01025"}.GCS.19001.26`, channels: electronic },
    scripted,
  );
  const caseCode = await submit(mother);
  await fault("civilStatus", "wrong", 1);
  for (const [name, act] of usualWay.slice(0, 3)) await decide(officer, name, caseCode, act);

  const manager = await officer("Quản lý tỉnh", "/quan-ly/ket");
  await expect(async () => {
    await manager.goto("/quan-ly/ket");
    await expect(manager.locator("main")).toContainText(caseCode, { timeout: 500 });
  }).toPass();
  await expectAccessible(manager, scripted);
  const row = manager.getByRole("row").filter({ hasText: caseCode });
  await row.getByText("Gửi lại").first().click();
  await row.getByLabel(`Lý do gửi lại hồ sơ ${caseCode}`).fill("Đơn vị vận hành đã sửa lỗi tiếp nhận");
  await row.getByRole("button", { name: "Gửi lại" }).click();
  await expect(manager.locator("main")).toContainText("Đã gửi lại với một yêu cầu mới.");

  await expectTracked(page, caseCode, "Đã xong", scripted);
  const births = (await bookOf("civilStatus")).filter(
    (entry) => entry.operation === "registerBirth" && JSON.stringify(entry).includes(caseCode),
  );
  expect(births).toHaveLength(1);
});

test("[case B21] a refused consent leaves the family three ways; another confirmer lets the part go on @nojs", async ({
  citizen,
  scripted,
}) => {
  const mother = await citizen("TRẦN THỊ THỬ");
  await fillIn(
    mother,
    { notice: `${scripted ? "01026" : "01027"}.GCS.19001.26`, channels: electronic },
    scripted,
  );
  const caseCode = await submit(mother);
  const father = await citizen("NGUYỄN VĂN MẪU", await consentAddress(caseCode));
  await father.getByRole("button", { name: "Không đồng ý", exact: true }).click();
  await expect(father.getByRole("heading", { name: "Ông/bà đã trả lời không đồng ý" })).toBeVisible();

  await mother.goto(`/ho-so/${caseCode}/lua-chon`);
  await expectAccessible(mother, scripted);
  await mother.getByLabel("Họ và tên người được hỏi").fill("LÊ VĂN VÍ DỤ");
  await mother.getByLabel("Số định danh cá nhân của người được hỏi").fill("096085000222");
  await mother.getByRole("button", { name: "Gửi yêu cầu đồng ý" }).click();
  await expect(mother).toHaveURL(new RegExp(`/ho-so/${caseCode}$`));
  const other = await citizen("LÊ VĂN VÍ DỤ", "/ho-so");
  await other.getByRole("listitem").filter({ hasText: "Chờ trả lời" }).getByRole("link").first().click();
  await other.getByRole("button", { name: "Đồng ý", exact: true }).click();
  await expect(other.getByRole("heading", { name: "Ông/bà đã đồng ý" })).toBeVisible();
  await mother.goto(`/ho-so/${caseCode}`);
  await expect(mother.locator("main")).toContainText("Đã hỏi người khác thay");
});
