/** "Báo sai sót" on a finished paper: who may report and answer, what becomes of the paper, what everybody reads. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { getWorkListPage } from "#app/desk/work-list-page.server.ts";
import { getDossierPage } from "#app/dossiers/dossier-page.server.ts";
import { findIssuedResult } from "#app/dossiers/issued-result.server.ts";
import { getOfficerDossierPage } from "#app/dossiers/officer-dossier-page.server.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { findPaper } from "#app/papers/check/find-paper.server.ts";
import {
  act,
  type FinishedDossier,
  finishedDossier,
  opened,
  paperOf,
  reissueAll,
  report,
  reportForm,
} from "#app/testing/corrections.ts";
import { officerViewer } from "#app/testing/desk.ts";
import { papersOf } from "#app/testing/issuing.ts";
import { addViewer, createTestPortal, monday, type TestPortal } from "#app/testing/test-portal.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { say } from "#app/ui/words.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { runDueTimers } from "#app/workflow/timers.server.ts";
import { birth } from "#machines/birth/index.ts";
import { getCorrectionPage } from "./correction-page.server.ts";
import { getDeskCorrections } from "./desk-list.server.ts";
import { reportMistake } from "./report.server.ts";
import { findResultPaper, requireResultPaper } from "./result-paper.server.ts";

let portal: TestPortal;
let mother: CitizenViewer;
const t = translator("vi");
const certificate = "birthCertificate";
const why = ["reason", "Đã đối chiếu với sổ hộ tịch"] as const;
const printedWrong = [["cause", "printedWrong"], why] as const;

beforeAll(async () => {
  portal = await createTestPortal([birth]);
  mother = await addViewer(portal);
});
afterAll(() => portal.close());
beforeEach(() => portal.setTime(monday));

const finished = () => finishedDossier(portal, mother.id);
const stateOf = async (id: string) => {
  const [row] = await portal.sql<{ state: string }[]>`select state from corrections where id = ${id}`;
  return row?.state;
};
const toldOf = async (id: string) => {
  const rows = await portal.sql<{ text: string }[]>`
    select j.payload -> 'params' ->> 'text' as text from graphile_worker._private_jobs j
    where j.payload ->> 'workflowId' = ${id} and j.payload -> 'params' ->> 'text' is not null order by j.id`;
  return rows.map(({ text }) => text);
};
const familyPage = (dossier: FinishedDossier) => getDossierPage(portal, mother, dossier);
const told = async (dossier: FinishedDossier, language: "vi" | "en") =>
  (await familyPage(dossier)).timeline
    .filter(({ what }) => what.key.startsWith("corrections:"))
    .map(({ what }) => say(translator(language), what));
const mayOf = async (code: string, dossier: FinishedDossier, id: string) =>
  (await opened(portal, await officerViewer(portal, code), dossier, id)).possible;

it("takes one report of two at once, tells the agency, and keeps every word out of the sealed history", async () => {
  const dossier = await finished();
  const paper = await requireResultPaper(
    portal,
    dossier.id,
    (await paperOf(portal, dossier, certificate)).serial,
  );
  const send = () => reportMistake(portal, mother, dossier, paper, reportForm());
  const done = (await Promise.all([send(), send()]))
    .map((one) => ("done" in one ? one.done : "errors"))
    .sort();
  expect(done).toEqual(["known", "opened"]);
  const rows = await portal.sql<{ id: string }[]>`select id from corrections where paper_id = ${paper.id}`;
  expect(rows).toHaveLength(1);
  const id = rows[0]!.id;
  const [event] = await portal.sql`select event, actor from workflow_events where workflow_id = ${id}`;
  expect(event).toMatchObject({
    event: { type: "correction.open", line: "document.fullName" },
    actor: { id: mother.id },
  });
  expect(JSON.stringify(event)).not.toContain("THỬ NGHIỆM");
  expect(await portal.sql`select body, visibility from event_notes where workflow_id = ${id}`).toEqual([
    { body: "NGUYỄN THỊ THỬ NGHIỆM", visibility: "family" },
  ]);
  expect(await toldOf(id)).toEqual(["correction.asked"]);
});

it("asks for the line and what it should be, and gives back what was typed", async () => {
  const dossier = await finished();
  const paper = await requireResultPaper(
    portal,
    dossier.id,
    (await paperOf(portal, dossier, certificate)).serial,
  );
  expect(
    await reportMistake(
      portal,
      mother,
      dossier,
      paper,
      reportForm({ line: "document.cardNumber", wish: " " }),
    ),
  ).toMatchObject({
    errors: { line: "corrections:error.line", wish: "corrections:error.wish" },
    typed: { line: "document.cardNumber" },
  });
  expect(await portal.sql`select 1 from corrections where paper_id = ${paper.id}`).toHaveLength(0);
});

it("knows results of this very dossier only: neither another family's paper nor a receipt", async () => {
  const [mine, other] = [await finished(), await finished()];
  const { serial } = await paperOf(portal, other, certificate);
  expect(await findResultPaper(portal, mine.id, serial)).toBeUndefined();
  const receipt = (await papersOf(portal, mine.id)).find(({ paper }) => paper === "receipt");
  expect(await findResultPaper(portal, mine.id, receipt!.serial)).toBeUndefined();
  expect(await findResultPaper(portal, mine.id, "khong-co")).toBeUndefined();
});

it("lets the officers of the part answer and nobody else [cap C7]", async () => {
  const dossier = await finished();
  const id = await report(portal, mother, dossier, certificate);
  expect(await mayOf("civil-status-a", dossier, id)).toEqual([
    "correction.decline",
    "correction.proposeReissue",
    "correction.proposeRevoke",
  ]);
  for (const code of ["reception-a", "leader-ubnd-a", "residence-a", "insurance-a"])
    expect(await mayOf(code, dossier, id), code).toEqual([]);
  await expect(mayOf("civil-status-b", dossier, id)).rejects.toMatchObject({ status: 404 });
  for (const code of ["reception-a", "leader-ubnd-a", "residence-a"])
    await expect(act(portal, code, dossier, id, "correction.decline", [why])).rejects.toMatchObject({
      status: 403,
    });
  await expect(
    applyEvent(portal, {
      ...{ workflowId: id, commandId: "x", actor: { kind: "citizen", id: mother.id } },
      event: { type: "correction.decline", component: "birthRegistration" },
    }),
  ).rejects.toMatchObject({ reason: "policy" });
  expect(await stateOf(id)).toBe("open");
});

it("answers that the paper stands, in words that the officer has seen as the family will, and takes a later report again", async () => {
  const dossier = await finished();
  const id = await report(portal, mother, dossier, certificate);
  expect(await act(portal, "civil-status-a", dossier, id, "correction.decline")).toMatchObject({
    errors: { reason: "corrections:form.error.reason" },
  });
  expect(
    await act(portal, "civil-status-a", dossier, id, "correction.decline", [why], { confirmed: false }),
  ).toMatchObject({ preview: { lines: [{ value: why[1] }] } });
  expect(await stateOf(id)).toBe("open");
  expect(await act(portal, "civil-status-a", dossier, id, "correction.decline", [why])).toEqual({
    done: true,
  });
  expect(await toldOf(id)).toEqual(["correction.asked", "correction.answered"]);
  const [shown] = (await familyPage(dossier)).corrections;
  expect(shown).toMatchObject({ state: "declined", reason: why[1], wish: "NGUYỄN THỊ THỬ NGHIỆM" });
  expect(say(t, shown!.how)).toContain("cải chính hộ tịch");
  expect(await told(dossier, "vi")).toEqual([
    "Đã trả lời báo sai sót, giấy giữ nguyên: Giấy khai sinh.",
    "Đã báo sai sót trên giấy: Giấy khai sinh. Dòng: Họ, chữ đệm, tên.",
  ]);
  const again = await report(portal, mother, dossier, certificate, { line: "other" });
  expect(again).not.toBe(id);
});

it("issues a paper anew after the dossier has ended: one new valid paper, the old one replaced once, however many workers [cap F5]", async () => {
  const dossier = await finished();
  for (const resultId of [certificate, "residenceNotice", "healthCard"])
    await applyEvent(portal, {
      ...{ workflowId: dossier.id, commandId: resultId, actor: { kind: "citizen", id: mother.id } },
      event: { type: "result.open", resultId },
    });
  expect((await familyPage(dossier)).view.closedAt).not.toBeNull();
  const old = await paperOf(portal, dossier, certificate);
  // What the register's data give today is no longer what was printed.
  await portal.sql`update dossier_components set result = result || '{"registerPage": 5}' where dossier_id = ${dossier.id} and component = 'birthRegistration'`;
  const id = await report(portal, mother, dossier, certificate);
  const clerk = await officerViewer(portal, "civil-status-a");
  const page = await getCorrectionPage(portal, clerk, await opened(portal, clerk, dossier, id), null, t);
  expect(page.compared?.verdict).toContain("khác giấy ở 1 dòng");
  expect(page.compared?.lines.filter(({ same }) => !same)).toMatchObject([
    { label: "Trang số", printed: "4", now: "5" },
  ]);
  expect(await act(portal, clerk, dossier, id, "correction.proposeReissue", printedWrong)).toEqual({
    done: true,
  });
  expect((await findPaper(portal, old.serial))?.supersededAt).toBeNull();
  expect(await act(portal, "leader-ubnd-a", dossier, id, "correction.sign")).toEqual({ done: true });
  expect(await toldOf(id)).toEqual(["correction.asked", "paper.corrected"]);
  expect(await reissueAll(portal, id)).toBe(1);
  const issued = (await papersOf(portal, dossier.id)).filter(({ paper }) => paper === certificate);
  expect(issued).toHaveLength(2);
  const fresh = issued.find(({ id: one }) => one !== old.id)!;
  expect(fresh).toMatchObject({ fileKey: expect.any(String), agencyId: old.agencyId });
  expect(fresh.serial).not.toBe(old.serial);
  expect(await findPaper(portal, old.serial)).toMatchObject({ supersededAt: monday, revokedAt: null });
  expect(await findPaper(portal, fresh.serial)).toMatchObject({ supersededAt: null });
  expect(await findIssuedResult(portal, dossier.id, certificate)).toMatchObject({ serial: fresh.serial });
  const family = await familyPage(dossier);
  expect(family.corrections).toMatchObject([{ state: "reissued", newSerial: fresh.serial }]);
  expect(family.timeline.find(({ what }) => what.key === "corrections:timeline.reissued")?.papers).toEqual([
    certificate,
  ]);
  expect(await told(dossier, "en")).toEqual([
    "Issued the paper anew: Birth certificate. The old one is no longer valid.",
    "Reported a mistake on the paper: Birth certificate. Line: Name.",
  ]);
  expect(await report(portal, mother, dossier, certificate)).not.toBe(id);
});

it("says before the proposal when today's data give the very same paper", async () => {
  const dossier = await finished();
  const id = await report(portal, mother, dossier, certificate);
  const clerk = await officerViewer(portal, "civil-status-a");
  const page = await getCorrectionPage(portal, clerk, await opened(portal, clerk, dossier, id), null, t);
  expect(page.compared?.verdict).toContain("đúng những dòng như trên giấy");
  expect(page.facts.map(({ value }) => value)).toContain("NGUYỄN THỊ THỬ NGHIỆM");
});

it("never lets one person propose and sign, and gives a proposal back with words for colleagues only", async () => {
  const dossier = await finished();
  const id = await report(portal, mother, dossier, certificate);
  const clerk = await officerViewer(portal, "civil-status-a");
  const both = { ...clerk, roles: [...clerk.roles, "signer" as const] };
  await act(portal, both, dossier, id, "correction.proposeRevoke", [["ground", "issuedTwice"], why]);
  const seen = await opened(portal, both, dossier, id);
  expect(seen.possible).not.toContain("correction.sign");
  expect((await getCorrectionPage(portal, both, seen, null, t)).hint).toContain("người khác phải ký");
  await expect(act(portal, both, dossier, id, "correction.sign")).rejects.toMatchObject({ status: 403 });
  expect((await familyPage(dossier)).corrections).toMatchObject([
    { state: "awaitingSignature", reason: null },
  ]);
  expect(await told(dossier, "vi")).toHaveLength(1);
  expect(await act(portal, "leader-ubnd-a", dossier, id, "correction.sendBack", [why])).toEqual({
    done: true,
  });
  expect(await stateOf(id)).toBe("open");
  const [note] =
    await portal.sql`select visibility from event_notes where workflow_id = ${id} order by seq desc limit 1`;
  expect(note).toEqual({ visibility: "officers" });
});

it("tells an officer who comes too late what happened, and records nothing", async () => {
  const dossier = await finished();
  const id = await report(portal, mother, dossier, certificate);
  const seen = await opened(portal, await officerViewer(portal, "civil-status-a"), dossier, id);
  await act(portal, "civil-status-a", dossier, id, "correction.proposeReissue", printedWrong);
  const late = await act(portal, "civil-status-a", dossier, id, "correction.decline", [why], { seen });
  expect(late).toMatchObject({ conflict: [{ what: expect.stringContaining("Đề nghị cấp lại giấy") }] });
  expect(await stateOf(id)).toBe("awaitingSignature");
});

it("lets the one officer of a part without a signer revoke alone; the paper counts no more and is no longer offered [cap F5]", async () => {
  const dossier = await finished();
  const id = await report(portal, mother, dossier, "healthCard", { line: "document.cardNumber" });
  const fields = [["ground", "wrongHolder"], why] as const;
  expect(await act(portal, "insurance-a", dossier, id, "correction.proposeRevoke", fields)).toEqual({
    done: true,
  });
  const paper = await paperOf(portal, dossier, "healthCard");
  expect(await findPaper(portal, paper.serial)).toMatchObject({
    revokedAt: monday,
    revokedBecause: "wrongHolder",
  });
  expect(await toldOf(id)).toEqual(["correction.asked", "paper.revoked"]);
  expect(await reissueAll(portal, id)).toBe(0);
  expect(await findIssuedResult(portal, dossier.id, "healthCard")).toBeUndefined();
  const family = await familyPage(dossier);
  expect(family.corrections).toMatchObject([{ state: "revoked", ground: "wrongHolder", reason: why[1] }]);
  expect(family.view.papers.find(({ paper }) => paper === "healthCard")?.endedAt).toEqual(monday);
  expect((await told(dossier, "vi"))[0]).toContain("Căn cứ: giấy cấp nhầm người");
  expect(await report(portal, mother, dossier, "healthCard")).toBe(id);
});

it("reminds the agency when the limit has passed and shows what is late on its list, oldest first", async () => {
  const dossier = await finished();
  const id = await report(portal, mother, dossier, certificate);
  const viewer = await officerViewer(portal, "civil-status-a");
  expect(
    (await getWorkListPage(portal, viewer, new URLSearchParams(), t, "test")).corrections,
  ).toBeGreaterThan(0);
  portal.setTime(new Date("2026-11-20T09:00:00+07:00"));
  while ((await runDueTimers(portal)) > 0);
  expect(await toldOf(id)).toEqual(["correction.asked", "correction.reminder"]);
  const list = await getDeskCorrections(portal, viewer, new URLSearchParams(), t);
  expect(list.rows.find((row) => row.id === id)).toMatchObject({
    caseCode: dossier.caseCode,
    paper: "Giấy khai sinh",
    line: "Họ, chữ đệm, tên",
    due: "17:00 19/11/2026",
    late: true,
  });
  expect((await familyPage(dossier)).corrections).toMatchObject([{ late: true }]);
  expect(await act(portal, "civil-status-a", dossier, id, "correction.decline", [why])).toEqual({
    done: true,
  });
  const elsewhere = await officerViewer(portal, "civil-status-b");
  expect((await getDeskCorrections(portal, elsewhere, new URLSearchParams(), t)).rows).toEqual([]);
});

it("pages the list by key and loses none", async () => {
  const dossier = await finished();
  const { id: paperId } = await paperOf(portal, dossier, "residenceNotice");
  const first = await report(portal, mother, dossier, "residenceNotice", { line: "document.residence" });
  await portal.sql`
    insert into workflows (id, kind, machine_version, owner_id, snapshot, status, seq, opened_at, updated_at)
    select gen_random_uuid(), 'correction', '1', w.owner_id, w.snapshot, 'active', 1, ${monday}::timestamptz + n * interval '1 minute', ${monday}
    from workflows w, generate_series(1, 26) n where w.id = ${first}`;
  // One paper cannot be reported on twice: papers of its own for each.
  await portal.sql`
    insert into issued_papers (id, serial, dossier_id, agency_id, component, paper, seq, data, issued_at)
    select w.id, 'T' || row_number() over (order by w.id), p.dossier_id, p.agency_id, p.component, p.paper, 1000 + row_number() over (order by w.id), p.data, p.issued_at
    from workflows w, issued_papers p where w.owner_id = ${dossier.id} and w.kind = 'correction' and w.id <> ${first} and p.id = ${paperId}`;
  await portal.sql`
    insert into corrections (id, dossier_id, paper_id, component, line, agency_id, state, opened_at, updated_at)
    select w.id, k.dossier_id, w.id, k.component, k.line, k.agency_id, 'open', w.opened_at, w.opened_at
    from workflows w, corrections k where w.owner_id = ${dossier.id} and w.kind = 'correction' and w.id <> ${first} and k.id = ${first}`;
  const viewer = await officerViewer(portal, "residence-a");
  const page = await getDeskCorrections(portal, viewer, new URLSearchParams(), t);
  const next = await getDeskCorrections(portal, viewer, new URLSearchParams(page.nextHref?.split("?")[1]), t);
  const ids = [...page.rows, ...next.rows].map(({ id }) => id);
  expect([page.rows.length, next.nextHref]).toEqual([25, undefined]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(first);
});

it("shows the report on the officer's dossier page and records who read it", async () => {
  const dossier = await finished();
  const id = await report(portal, mother, dossier, certificate);
  const viewer = await officerViewer(portal, "civil-status-a");
  const page = await getOfficerDossierPage(portal, viewer, dossier, { requestId: "r", done: null }, t);
  expect(page.corrections).toMatchObject([{ paper: "Giấy khai sinh", href: expect.stringContaining(id) }]);
  await opened(portal, viewer, dossier, id);
  const logged = await portal.sql`
    select fields from access_log where request_id = 'test' and dossier_ids @> ${portal.sql.json([dossier.id])}`;
  expect(logged[0]?.fields).toEqual(["paper.birthCertificate", "correction.document.fullName"]);
});
