/** The clock page against a small portal that keeps a legal time. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Sandbox } from "../sandbox.ts";
import { startTestSandbox } from "../testing.ts";
import { clockSteps } from "./clock-steps.ts";
import { toLocalIso } from "./times.ts";

let portal: Server;
let sandbox: Sandbox;
let now: string;

beforeAll(async () => {
  portal = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (request.method === "POST") {
      const { to } = JSON.parse(body) as { to: string };
      if (Date.parse(to) < Date.parse(now)) return response.writeHead(409).end();
      now = to;
    }
    return response.end(JSON.stringify({ now }));
  });
  await new Promise<void>((done) => portal.listen(0, done));
  const { port } = portal.address() as AddressInfo;
  sandbox = await startTestSandbox({ portalOrigin: `http://localhost:${port}` });
});
beforeEach(() => {
  now = "2026-11-20T10:00:00+07:00";
});
afterAll(async () => {
  await sandbox.stop();
  portal.close();
});

const press = (form: Record<string, string>) =>
  fetch(`${sandbox.origin}/dong-ho`, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });

test("the page shows the portal's legal time", async () => {
  const text = await (await fetch(`${sandbox.origin}/dong-ho`)).text();
  expect(text).toContain("20/11/2026 10:00");
  expect(text).toContain("Đến 08:00 ngày làm việc tiếp theo");
});

test.each([
  [{ step: "nextWorkingDay" }, "2026-11-23T08:00:00+07:00"],
  [{ step: "hour" }, "2026-11-20T11:00:00+07:00"],
  [{ step: "day" }, "2026-11-21T10:00:00+07:00"],
  [{ step: "afterCutOff" }, "2026-11-20T15:30:00+07:00"],
  [{ to: "2026-12-01T09:15" }, "2026-12-01T09:15:00+07:00"],
])("%o moves legal time to %s", async (form, expected) => {
  expect((await press(form)).status).toBe(303);
  expect(now).toBe(expected);
});

test("going back is refused in words", async () => {
  const answer = await press({ to: "2026-11-19T09:00" });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("không lùi lại được");
});

test("a date that is none is refused in words", async () => {
  const answer = await press({ to: "" });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain("Xin chọn đủ ngày và giờ");
});

test("the next working day skips the holiday of 24/11", () => {
  expect(toLocalIso(clockSteps.nextWorkingDay.from(new Date("2026-11-23T16:00:00+07:00")))).toBe(
    "2026-11-25T08:00:00+07:00",
  );
});
