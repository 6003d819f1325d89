/** Signing in through the provider's pages, and coming back with the session of an earlier time. */
import type { BrowserContext, Page } from "@playwright/test";

type Cookie = Parameters<BrowserContext["addCookies"]>[0][number];
/** The page that asks a stranger to sign in, and what to do on it. */
type Door = { at: string; signIn: (page: Page, name: string) => Promise<void> };

export const citizensDoor: Door = { at: "/dang-nhap", signIn: signInCitizen };
export const officersDoor: Door = { at: "/can-bo/dang-nhap", signIn: signInOfficer };

/**
 * Sessions by person, one set a worker process: the whole way through the provider is walked once, and again when a session has ended.
 */
const sessions = new Map<string, Cookie>();

/** Comes to `to` as this person; `anew` through the provider in any case, with a session that is nobody else's. */
export async function comeAs(page: Page, name: string, to: string, door: Door, anew = false): Promise<void> {
  const who = `${door.at} ${name}`;
  const kept = anew ? undefined : sessions.get(who);
  if (kept) {
    await page.context().addCookies([kept]);
    await page.goto(to);
    if (new URL(page.url()).pathname !== door.at) return;
  } else await page.goto(`${door.at}?tiep=${encodeURIComponent(to)}`);
  await door.signIn(page, name);
  const session = (await page.context().cookies()).find((cookie) => cookie.name === "session");
  if (session && !anew) sessions.set(who, session);
}

/** From the portal's own page of signing in, by VNeID and back. */
export async function signInCitizen(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Đăng nhập bằng VNeID" }).click();
  await choosePerson(page, name);
}

/** By an officer's account, and back. */
export async function signInOfficer(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Đăng nhập bằng tài khoản công vụ" }).click();
  await choosePerson(page, name);
}

async function choosePerson(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${name}(\\s|$)`) }).click();
  await page.waitForURL((url) => url.origin === process.env.E2E_ORIGIN);
}
