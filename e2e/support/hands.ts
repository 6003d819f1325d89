/** How a person reaches a control: by pointer, which is what a page offers by itself, or with the keyboard alone. */
import { expect, type Locator, type Page } from "@playwright/test";

export type Hand = {
  check(): Promise<unknown>;
  fill(text: string): Promise<unknown>;
  selectOption(choice: string | { label: string }): Promise<unknown>;
  click(): Promise<unknown>;
  first(): Hand;
};
/** What a test needs of a page to fill it in; a page itself is one. */
export type Hands = {
  getByLabel(text: string | RegExp, options?: { exact?: boolean }): Hand;
  getByRole(role: "button" | "checkbox", options?: { name?: string | RegExp }): Hand;
};

/** More stops than any page has. */
const mostStops = 400;

/** Hands that never touch the pointer: Tab to a control, then its own keys. */
export function byKeyboard(page: Page): Hands {
  const hand = (locator: Locator): Hand => ({
    first: () => hand(locator.first()),
    async click() {
      await reach(page, locator);
      await page.evaluate(() => document.documentElement.setAttribute("data-left", ""));
      await page.keyboard.press("Enter");
      // Every button of a filing leads to a page of its own: the next key belongs to that one.
      const left = () => page.locator("html[data-left]").count();
      await expect.poll(() => left().catch(() => 1)).toBe(0);
    },
    async fill(text) {
      await reach(page, locator);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.press("Delete");
      await page.keyboard.insertText(text);
    },
    async check() {
      if (await locator.isChecked()) return;
      if ((await locator.getAttribute("type")) === "radio") await chooseRadio(page, locator);
      else {
        await reach(page, locator);
        await page.keyboard.press("Space");
      }
      await expect(locator).toBeChecked();
    },
    async selectOption(choice) {
      await reach(page, locator);
      // A list of wards arrives after its province was chosen: a person waits for it too.
      if (typeof choice !== "string")
        await expect(locator.locator("option", { hasText: choice.label })).not.toHaveCount(0);
      await page.keyboard.press("Home");
      const chosen = () =>
        locator.evaluate((select: HTMLSelectElement) => ({
          value: select.value,
          label: select.selectedOptions[0]?.label ?? "",
          last: select.selectedIndex === select.options.length - 1,
        }));
      for (let now = await chosen(); ; now = await chosen()) {
        if (typeof choice === "string" ? [now.value, now.label].includes(choice) : now.label === choice.label)
          return;
        expect(now.last, `${JSON.stringify(choice)} is not in the list`).toBe(false);
        await page.keyboard.press("ArrowDown");
      }
    },
  });
  return {
    getByLabel: (text, options) => hand(page.getByLabel(text, options)),
    getByRole: (role, options) => hand(page.getByRole(role, options)),
  };
}

/** A group of radios is one stop; arrows go round in it. */
async function chooseRadio(page: Page, wanted: Locator): Promise<void> {
  const name = (await wanted.getAttribute("name")) ?? "";
  const group = page.locator(`input[type="radio"][name="${name}"]`);
  await reach(page, group);
  await page.keyboard.press("Space");
  const count = await group.count();
  for (let step = 0; step < count && !(await wanted.isChecked()); step += 1)
    await page.keyboard.press("ArrowDown");
}

/** Presses Tab until one of the controls has the focus, and sees that the focus can be seen. */
async function reach(page: Page, locator: Locator): Promise<void> {
  const focused = () => locator.evaluateAll((all) => all.includes(document.activeElement as never));
  for (let stop = 0; !(await focused()); stop += 1) {
    expect(stop, `Tab never reaches ${locator}`).toBeLessThan(mostStops);
    await page.keyboard.press("Tab");
  }
  const seen = await page.evaluate(() => {
    const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement ?? document.body);
    return outlineStyle !== "none" || boxShadow !== "none";
  });
  expect(seen, `the focus cannot be seen on ${locator}`).toBe(true);
}
