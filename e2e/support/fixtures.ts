/** What every journey has: people to sign in as (each in a browser of their own), and a look for accessibility faults. */
import { test as base, expect, type Page } from "@playwright/test";
import { faultsOf } from "./axe.ts";
import { citizensDoor, comeAs, officersDoor } from "./sign-in.ts";

type Fixtures = {
  /** A citizen signed in with VNeID, in a fresh browser context, at `to`. `anew`: with a session that may be ended. */
  citizen: (name: string, to?: string, anew?: boolean) => Promise<Page>;
  /** An officer signed in. */
  officer: (name: string, to?: string) => Promise<Page>;
  /** True in the project with JavaScript. */
  scripted: boolean;
};

export const test = base.extend<Fixtures>({
  scripted: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),
  citizen: async ({ browser, baseURL, javaScriptEnabled, locale }, use) => {
    const pages: Page[] = [];
    await use(async (name, to = "/ho-so", anew = false) => {
      const page = await open(browser, { baseURL, javaScriptEnabled, locale });
      pages.push(page);
      await comeAs(page, name, to, citizensDoor, anew);
      return page;
    });
    await close(pages);
  },
  officer: async ({ browser, baseURL, javaScriptEnabled, locale }, use) => {
    const pages: Page[] = [];
    await use(async (name, to = "/can-bo") => {
      const page = await open(browser, { baseURL, javaScriptEnabled, locale }, { width: 1280, height: 800 });
      pages.push(page);
      await comeAs(page, name, to, officersDoor);
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

/** Nothing serious for axe on this page. Only with JavaScript: axe itself is a script. */
export async function expectAccessible(page: Page, scripted: boolean): Promise<void> {
  if (!scripted) return;
  const serious = (await faultsOf(page)).filter(
    ({ impact }) => impact === "serious" || impact === "critical",
  );
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    page.url(),
  ).toEqual([]);
}
