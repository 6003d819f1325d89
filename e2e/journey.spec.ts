/** The whole way of a birth dossier: filed, decided by three agencies, its results by post and at the counter. */

import { decide, handOver, usualWay } from "./support/desk.ts";
import { consent, expectTracked, itemNumbers, openSigned } from "./support/family.ts";
import { type Filing, fillIn, submit } from "./support/filing.ts";
import { expect, expectAccessible, test } from "./support/fixtures.ts";
import { bookOf, scan } from "./support/sandbox.ts";

/** Birth notices of the same mother: each run of each journey needs one of its own. */
const notices = { post: { js: "01001", plain: "01003" }, counter: { js: "01002", plain: "01004" } } as const;

const allBy = (channel: "post" | "counter"): Filing["channels"] => ({
  birthCertificate: channel,
  residenceNotice: "electronic",
  healthCard: channel,
});

test("[case B01] [case B02] [case B03] [case B04] a mother files, three agencies act, the papers come by post @nojs", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  await fillIn(
    mother,
    {
      notice: `${notices.post[scripted ? "js" : "plain"]}.GCS.19001.26`,
      channels: allBy("post"),
      accessibility: true,
    },
    scripted,
  );
  const caseCode = await submit(mother, scripted);
  await expect(mother.getByRole("row", { name: /Đăng ký khai sinh/ })).toContainText("16/11/2026");
  await expect(mother.getByRole("row", { name: /Đăng ký thường trú/ })).toContainText("19/11/2026");
  await expectTracked(page, caseCode, "Mới đăng ký", scripted);

  await consent(citizen, caseCode, scripted);
  for (const [name, act] of usualWay) await decide(officer, name, caseCode, act, scripted);
  await expectTracked(page, caseCode, "Đã xử lý xong", scripted);

  const registered = (await bookOf("civilStatus"))
    .map((entry) => JSON.stringify(entry))
    .filter((entry) => entry.includes(caseCode));
  expect(registered.join()).toMatch(scripted ? /"019226\d{6}"/ : /"019226\d{6}"/);

  const items = await itemNumbers(mother, caseCode, 2);
  for (const item of items)
    for (const state of ["pickedUp", "onTheWay", "delivered"] as const) await scan(item, state);
  await openSigned(mother, caseCode, "residenceNotice");
  await expectAccessible(mother, scripted);
  await expectTracked(page, caseCode, "Đã trả kết quả", scripted);
  await mother.goto(`/ho-so/${caseCode}`);
  await expectAccessible(mother, scripted);
  await expect(mother.getByText("Mọi phần đã xong")).toBeVisible();
});

test("a mother collects the papers at the counter @nojs", async ({ citizen, officer, page, scripted }) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  await fillIn(
    mother,
    { notice: `${notices.counter[scripted ? "js" : "plain"]}.GCS.19001.26`, channels: allBy("counter") },
    scripted,
  );
  const caseCode = await submit(mother);
  await consent(citizen, caseCode);
  for (const [name, act] of usualWay) await decide(officer, name, caseCode, act);
  await expectTracked(page, caseCode, "Đã xử lý xong", scripted);

  for (const resultId of ["birthCertificate", "healthCard"])
    await handOver(officer, caseCode, resultId, scripted);
  await expectTracked(page, caseCode, "Đã xử lý xong", scripted);
  await openSigned(mother, caseCode, "residenceNotice");
  await expectTracked(page, caseCode, "Đã trả kết quả", scripted);
});
