/** The web or the worker process is killed between every two steps of the journey; nothing is lost and nothing happens twice. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decide, usualWay } from "./support/desk.ts";
import { consent, expectTracked } from "./support/family.ts";
import { electronic, fillIn, submit } from "./support/filing.ts";
import { expect, test } from "./support/fixtures.ts";
import { bookOf, fault, passMinutes } from "./support/sandbox.ts";

/** Thirty times over: the successor is looked for often, so that no second is lost after it serves. */
const often = { intervals: [100] };

/** Kills a process as a crash would, and waits until its successor serves. */
async function kill(name: "web" | "worker"): Promise<void> {
  const before = await running(name);
  process.kill(before, "SIGKILL");
  expect(await running(name, before)).not.toBe(before);
  await expect(async () => {
    expect((await fetch(`${process.env.E2E_ORIGIN}/readyz`)).status).toBe(200);
  }).toPass(often);
}

/** Process id of a child of the starter, once it has one other than `before`. */
async function running(name: "web" | "worker", before = 0): Promise<number> {
  let pid = 0;
  await expect(async () => {
    const file = join(process.env.E2E_DATA_DIR ?? "", "processes.json");
    const { children } = JSON.parse(readFileSync(file, "utf8")) as {
      children: Record<string, { pid: number }>;
    };
    pid = children[name]?.pid ?? 0;
    expect([0, before]).not.toContain(pid);
  }).toPass(often);
  return pid;
}

test("killing the web or the worker process between any two steps loses nothing", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  test.setTimeout(300_000);
  let next: "web" | "worker" = "web";
  const crash = async () => {
    await kill(next);
    next = next === "web" ? "worker" : "web";
  };
  const mother = await citizen("TRẦN THỊ THỬ");
  const channels = {
    birthCertificate: "post",
    residenceNotice: "electronic",
    healthCard: "electronic",
  } as const;
  await fillIn(mother, { notice: "01013.GCS.19001.26", channels, onPage: crash }, scripted);
  await crash();
  const caseCode = await submit(mother);
  await crash();
  await consent(citizen, caseCode);
  for (const [name, act] of usualWay) {
    await crash();
    await decide(officer, name, caseCode, act);
    await kill("worker"); // in the middle of the effects of what was just decided
  }
  await expectTracked(page, caseCode, "Đã xử lý xong", scripted);
  for (const partner of ["civilStatus", "residence", "socialInsurance"]) {
    const effects = (await bookOf(partner)).filter(
      (entry) => JSON.stringify(entry).includes(caseCode) && isEffect(entry),
    );
    expect(effects, partner).toHaveLength(1);
  }
});

const isEffect = ({ operation }: Record<string, unknown>) => /^(register|issue)/.test(String(operation));

test("a register that is down delays its own effect and nothing else [case X06]", async ({
  citizen,
  officer,
  page,
  scripted,
}) => {
  test.slow();
  const mother = await citizen("TRẦN THỊ THỬ");
  await fillIn(mother, { notice: "01014.GCS.19001.26", channels: electronic }, scripted);
  const caseCode = await submit(mother);
  await consent(citizen, caseCode);
  for (const [name, act] of usualWay.slice(0, 3)) await decide(officer, name, caseCode, act);
  await fault("socialInsurance", "down", 1);
  await decide(officer, "Viên chức BHXH A", caseCode, "Cấp thẻ BHYT");
  for (const [name, act] of usualWay.slice(3, 5)) await decide(officer, name, caseCode, act);
  await expectTracked(page, caseCode, "Đang xử lý", scripted);
  await passMinutes(2);
  await expectTracked(page, caseCode, "Đã xử lý xong", scripted);
});
