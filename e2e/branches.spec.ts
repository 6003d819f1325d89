/** Every branch that filing serves can be walked in the browser without script, up to its papers (birth-linked §2, §5, §7). */
import { branches } from "./support/branches.ts";
import { removeDraft } from "./support/filing.ts";
import { expect, test } from "./support/fixtures.ts";
import { walkTo } from "./support/walk.ts";

for (const { name, citizen: person, typed, asked, hidden, papers } of branches)
  test(`${name} @nojs`, async ({ citizen }) => {
    const page = await citizen(person);
    const seen = await walkTo(page, "giay-to", typed);
    expect(seen).toEqual(expect.arrayContaining([...asked]));
    expect(seen.filter((step) => hidden.includes(step))).toEqual([]);
    await expect(page.locator('input[type="file"]')).toHaveCount(papers.length);
    for (const paper of papers)
      await expect(page.getByRole("heading", { level: 2, name: paper })).toHaveCount(1);
    await expect(page.locator("body")).not.toContainText(/chúc mừng/i);
    await removeDraft(page);
  });
