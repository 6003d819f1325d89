/** Whether this browser's officer wants single keys (WCAG 2.1.4: they can be switched off). A cookie, because it belongs to a keyboard. */

const year = 365 * 24 * 3600;

export const keysAreOn = (request: Request): boolean =>
  !/(?:^|;\s*)keys=off(?:;|$)/.test(request.headers.get("cookie") ?? "");

export const keysCookie = (on: boolean): string =>
  `keys=${on ? "on" : "off"}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly`;
