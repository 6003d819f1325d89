/** What every journey has: people to sign in as (each in a browser of their own), and a look for accessibility faults. */
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

type Fixtures = {
  /** Signs a citizen in with VNeID, in a fresh browser context, and goes to `to`. */
  citizen: (name: string, to?: string) => Promise<Page>;
  /** Signs an officer in. */
  officer: (name: string, to?: string) => Promise<Page>;
  /** True in the project with JavaScript. */
  scripted: boolean;
};

export const test = base.extend<Fixtures>({
  scripted: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),
  citizen: async ({ browser, baseURL, javaScriptEnabled, locale }, use) => {
    const pages: Page[] = [];
    await use(async (name, to = "/ho-so") => {
      const page = await open(browser, { baseURL, javaScriptEnabled, locale });
      pages.push(page);
      await page.goto(`/dang-nhap?tiep=${encodeURIComponent(to)}`);
      await signIn(page, name);
      return page;
    });
    await close(pages);
  },
  officer: async ({ browser, baseURL, javaScriptEnabled, locale }, use) => {
    const pages: Page[] = [];
    await use(async (name, to = "/can-bo") => {
      const page = await open(browser, { baseURL, javaScriptEnabled, locale }, { width: 1280, height: 800 });
      pages.push(page);
      await page.goto(`/can-bo/dang-nhap?tiep=${encodeURIComponent(to)}`);
      await page.getByRole("button", { name: "Đăng nhập bằng tài khoản công vụ" }).click();
      await choosePerson(page, name);
      return page;
    });
    await close(pages);
  },
});
export { expect };

type Options = {
  baseURL: string | undefined;
  javaScriptEnabled: boolean | undefined;
  locale: string | undefined;
};

async function open(
  browser: import("@playwright/test").Browser,
  options: Options,
  viewport = { width: 390, height: 844 },
): Promise<Page> {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const page = await (await browser.newContext({ ...given, viewport })).newPage();
  page.on("pageerror", (error) => {
    throw error;
  });
  return page;
}

/** Pages left open would go on working beside the tests that follow. */
const close = (pages: readonly Page[]) => Promise.all(pages.map((page) => page.context().close()));

/** From the portal's own page of signing in, by VNeID and back. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Đăng nhập bằng VNeID" }).click();
  await choosePerson(page, name);
}

async function choosePerson(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${name}(\\s|$)`) }).click();
  await page.waitForURL((url) => url.origin === process.env.E2E_ORIGIN);
}

/** Nothing serious for axe on this page. Only with JavaScript: axe itself is a script. */
export async function expectAccessible(page: Page, scripted: boolean): Promise<void> {
  if (!scripted) return;
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    page.url(),
  ).toEqual([]);
}
