/** Who gets which paper, as a file; and an agency's register of dossiers. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { getDossierPage } from "#app/dossiers/dossier-page.server.ts";
import { findIssuedResult } from "#app/dossiers/issued-result.server.ts";
import { openSession } from "#app/identity/sessions.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { action as askFor, loader as registers } from "#app/routes/officer/registers.tsx";
import { loader as notReady } from "#app/routes/papers/not-ready.tsx";
import { loader as paper } from "#app/routes/papers/paper.ts";
import { actOf, dossierHead, officerViewer, postAct } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { answerRegister, issueAll, issueJobs, type StoredPaper } from "#app/testing/issuing.ts";
import { readPdf, readQrCodes, squeezed } from "#app/testing/read-pdf.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import { issuePaper } from "./issue-paper.server.ts";
import { issueRegister, registerWork } from "./issue-register.server.ts";

let portal: TestPortal;
let mother: CitizenViewer;
let stranger: CitizenViewer;
let served: { release: () => void };
const child = "birthRegistration";

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addViewer(portal);
  stranger = await addViewer(portal, "019165000999", "LÝ THỊ THỬ");
  served = serveFrom(portal);
});
afterAll(async () => {
  served.release();
  await portal.close();
});
beforeEach(() => portal.setTime(monday));

const cookieOf = async (code: string) => {
  const { id } = await officerViewer(portal, code);
  return (await openSession(portal, { kind: "officer", id, idToken: "" })).split(";")[0] ?? "";
};
/** A birth that is registered; alone, so that everything about it is issued. */
async function closedBirth(
  sample = "birthOnly",
  procedure = birth,
): Promise<{ id: string; papers: Record<string, StoredPaper> }> {
  const id = await openSample(portal, procedure, mother.id, sample);
  const dossier = await dossierHead(portal, id);
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", child));
  await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sign", child));
  await answerRegister(portal, id, child);
  const papers = await issueAll(portal, id);
  return { id, papers: Object.fromEntries(papers.map((one) => [one.paper, one])) };
}
const get = async (serial: string, cookie: string, search = "") =>
  (await call(paper, `/giay/${serial}${search}`, { cookie, params: { serial } })) as Response;

it("gives the applicant the family's papers as files with a name that can be read, and keeps them from everybody else", async () => {
  const { papers } = await closedBirth();
  const [own, other] = [await signedIn(portal, mother.id), await signedIn(portal, stranger.id)];
  for (const name of ["receipt", "birthCertificate"]) {
    const { serial, fileSha256 } = papers[name]!;
    const answer = await get(serial, own);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("etag")).toBe(`"${fileSha256}"`);
    expect(answer.headers.get("cache-control"), "stays in no shared computer").toBe("private, no-store");
    const { text } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain(serial);
    for (const stranger of [other, await cookieOf("reception-b")])
      expect((await get(serial, stranger)).status).toBe(404);
    expect(leadsTo(await get(serial, ""))).toContain("/dang-nhap?tiep=");
    expect((await get(serial, await cookieOf("civil-status-a"))).status).toBe(200);
  }
  const { serial } = papers.birthCertificate!;
  const disposition = (await get(serial.toLowerCase(), own)).headers.get("content-disposition");
  expect(disposition).toContain(`filename="Giay-khai-sinh-${serial}.pdf"`);
  expect(disposition).toContain(`filename*=UTF-8''${encodeURIComponent(`Giấy khai sinh ${serial}.pdf`)}`);
  expect((await get("AAAA-AAAA-AAAA", own)).status).toBe(404);
});

it("keeps the control sheet among officers, and says so in the family's lists too", async () => {
  const { id, papers } = await closedBirth();
  const { serial } = papers.controlSheet!;
  expect((await get(serial, await signedIn(portal, mother.id))).status).toBe(404);
  expect((await get(serial, await cookieOf("leader-ubnd-a"))).status).toBe(200);
  const page = await getDossierPage(portal, mother, await dossierHead(portal, id));
  expect(page.timeline.flatMap((entry) => entry.papers)).not.toContain("controlSheet");
  const log =
    await portal.sql`select fields from access_log where rule = 'paper.read' and ${id} in (select jsonb_array_elements_text(dossier_ids))`;
  expect(log.map(({ fields }) => fields)).toContainEqual(["controlSheet"]);
});

it("leaves the copies, which are paid for and exist on paper only, to the officer who prints them", async () => {
  const { answers, sources } = birth.samples.birthOnly!;
  const copies = { answers: { ...answers, child: { ...answers.child, copies: 2 } }, sources };
  const { id, papers } = await closedBirth("copies", { ...birth, samples: { copies } });
  const { serial } = papers.birthCertificateCopies!;
  expect((await get(serial, await signedIn(portal, mother.id))).status).toBe(404);
  expect((await get(serial, await cookieOf("reception-a"), "?ban=in")).status).toBe(200);
  expect(await findIssuedResult(portal, id, "birthCertificateCopies")).toBeUndefined();
});

it("counts the first reading of a signed result as a file, and not one that was only fetched ahead", async () => {
  const { id, papers } = await closedBirth("B01electronic");
  const cookie = await signedIn(portal, mother.id);
  const opened = async () =>
    (await portal.sql`select 1 from workflow_events where workflow_id = ${id} and type = 'result.open'`)
      .length;
  await get(papers.receipt!.serial, cookie);
  expect(await opened()).toBe(0);
  const { id: paperId, serial } = papers.birthCertificate!;
  await get(serial, cookie);
  expect(await opened()).toBe(0);
  await portal.sql`update issued_papers set signed_key = file_key, signed_sha256 = file_sha256, signed_at = ${monday} where id = ${paperId}`;
  const ahead = new Request(`http://localhost:3000/giay/${serial}`, {
    headers: { cookie, "sec-purpose": "prefetch" },
  });
  await paper({ request: ahead, params: { serial }, context: { requestId: "test" } } as never);
  expect(await opened()).toBe(0);
  await get(serial, cookie);
  await get(serial, cookie);
  expect(await opened()).toBe(1);
});

it("serves the signed file once there is one, and the unsigned one to an officer's printer", async () => {
  const { papers } = await closedBirth();
  const { id, serial, fileSha256 } = papers.receipt!;
  const bytes = Buffer.from("%PDF-1.7 signed");
  const sha256 = "9f0c86a4ad1a1be1b1b0ac8a4ae5aa0d0b3d8e2f7f6b4f0f8f3d2d9d5b8c7a61";
  await portal.files.put("papers/signed.pdf", bytes);
  await portal.sql`update issued_papers set signed_key = 'papers/signed.pdf', signed_sha256 = ${sha256}, signed_at = ${monday} where id = ${id}`;
  const officer = await cookieOf("reception-a");
  // Bytes that are not those which were written are never given out.
  await expect(get(serial, officer)).rejects.toThrow("changed in the store");
  expect((await get(serial, officer, "?ban=in")).headers.get("etag")).toBe(`"${fileSha256}"`);
});

it("asks for patience while a paper's file is being made, and leads back when it is there", async () => {
  const id = await openSample(portal, birth, mother.id, "birthOnly");
  await postAct(portal, "reception-a", await dossierHead(portal, id), actOf("dossier.receive"));
  const [job] = await issueJobs(portal, id);
  const broken = { ...portal, files: { ...portal.files, put: () => Promise.reject(new Error("disk full")) } };
  await expect(issuePaper(broken as unknown as TestPortal, job!)).rejects.toThrow("disk full");
  const [row] = await portal.sql<
    { serial: string }[]
  >`select serial from issued_papers where dossier_id = ${id}`;
  const cookie = await signedIn(portal, mother.id);
  const serial = row!.serial;
  expect(leadsTo(await get(serial, cookie))).toBe(`/giay/${serial}/dang-tao`);
  const page = await call(notReady, `/giay/${serial}/dang-tao`, { cookie, params: { serial } });
  expect(page).toMatchObject({ data: { serial }, init: { status: 503, headers: { "retry-after": "60" } } });
  await issuePaper(portal, job!);
  const later = await call(notReady, `/giay/${serial}/dang-tao`, { cookie, params: { serial } });
  expect(leadsTo(later)).toBe(`/giay/${serial}`);
});

const registerJobs = async () => {
  const rows = await portal.sql<{ id: string; payload: { paperId: string; month: string } }[]>`
    select j.id, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
    where k.identifier = ${registerWork} order by j.id`;
  await portal.sql`delete from graphile_worker._private_jobs where id = any(${rows.map(({ id }) => id)})`;
  return rows.map(({ payload }) => payload);
};
const ask = async (code: string, month: string, commandId: string) =>
  call(askFor, "/can-bo/so-theo-doi", { cookie: await cookieOf(code), form: { month, commandId } });

it("makes an agency's register of a month (Mẫu 07), once per request, and a newer one takes its place", async () => {
  const { id } = await closedBirth();
  const { caseCode } = await dossierHead(portal, id);
  const [first, second] = [randomUUID(), randomUUID()];
  for (const commandId of [first, first, second])
    expect(leadsTo(await ask("reception-a", "2026-11", commandId))).toBe("/can-bo/so-theo-doi?xong=1");
  const jobs = await registerJobs();
  expect(jobs.map(({ paperId }) => paperId)).toEqual([first, second]);
  await Promise.all([issueRegister(portal, jobs[0]), issueRegister(portal, jobs[0])]);
  portal.setTime(new Date(monday.getTime() + 60_000));
  await issueRegister(portal, jobs[1]);
  await issueRegister(portal, jobs[0]);
  const rows = await portal.sql<
    { id: string; serial: string; seq: number; key: string; by: string | null; agency: string }[]
  >`select id, serial, seq, file_key as key, superseded_by_id as by, agency_id as agency from issued_papers where paper = 'dossierRegister' order by issued_at`;
  expect(rows).toMatchObject([
    { id: first, seq: 202611, by: second, agency: "H55.01.954" },
    { id: second, seq: 202611, by: null },
  ]);
  const bytes = await portal.files.getBytes(rows[1]!.key);
  const { text, tagged, pages } = await readPdf(bytes);
  const whole = squeezed(text);
  for (const words of [
    "SỔ THEO DÕI HỒ SƠ THÁNG 11/2026",
    caseCode,
    "TRẦN THỊ THỬ",
    "Thôn Mẫu 1, Xã Ngân Sơn, Tỉnh Thái Nguyên",
    "0900000001",
    "Nhận 09:00 16/11/2026",
    "Có kết quả 09:00 16/11/2026",
  ])
    expect(whole).toContain(squeezed(words));
  expect(tagged).toBe(true);
  expect(pages.every(({ width, height }) => width > height)).toBe(true);
  expect(await readQrCodes(bytes)).toEqual([`http://localhost:3000/xac-thuc/${rows[1]!.serial}`]);

  const { serial } = rows[1]!;
  expect((await get(serial, await cookieOf("leader-ubnd-a"))).status).toBe(200);
  for (const code of ["reception-b", "civil-status-a"])
    expect((await get(serial, await cookieOf(code))).status).toBe(404);
  expect((await get(serial, await signedIn(portal, mother.id))).status).toBe(404);
});

it("lists an agency's registers for those who keep them, and takes only a month of the list", async () => {
  const at = async (code: string) => call(registers, "/can-bo/so-theo-doi", { cookie: await cookieOf(code) });
  expect(await at("reception-a")).toMatchObject({
    page: {
      agency: "UBND Xã Ngân Sơn (Demo A)",
      registers: [
        { month: "11/2026", ready: true, superseded: false },
        { month: "11/2026", ready: true, superseded: true },
      ],
    },
  });
  expect(await at("reception-b")).toMatchObject({ page: { registers: [] } });
  expect(await at("civil-status-a")).toMatchObject({ status: 403 });
  for (const month of ["2026-12", "2025-11", "2026-13", ""])
    expect(await ask("reception-a", month, randomUUID()), month).toMatchObject({ init: { status: 422 } });
  expect(await registerJobs()).toEqual([]);
});
