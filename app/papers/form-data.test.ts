/** The numbered forms keep what they said on the day they were issued (lifecycle §6). */
import { uuidv7 } from "uuidv7";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openLibraryCard,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import type { Actor } from "#machines/kernel/actors.ts";
import { issuePaper } from "./issue-paper.server.ts";

let portal: TestPortal;
let applicant: Extract<Actor, { kind: "citizen" }>;
const officers: Record<string, Actor> = {};

beforeAll(async () => {
  portal = await createTestPortal();
  applicant = { kind: "citizen", id: await addCitizen(portal) };
  for (const code of ["reception-a", "leader-ubnd-a"]) officers[code] = await officerActor(portal, code);
});
afterEach(() => portal.setTime(monday));
afterAll(() => portal.close());

type Note = { key: string; body: string; visibility: "family" | "officers" };

/** Sends an event and issues its paper as the worker would, twice; the stored data. */
async function paperOf(
  id: string,
  actor: Actor,
  event: { type: string; [key: string]: unknown },
  paper: string,
  notes: Note[] = [],
) {
  const { seq } = await applyEvent(portal, { workflowId: id, commandId: uuidv7(), actor, event, notes });
  const params = {
    paper,
    ...(typeof event.component === "string" &&
      event.component !== "intake" && { component: event.component }),
  };
  const job = {
    task: "issuePaper",
    key: `${id}:${seq}:0`,
    payload: { workflowId: id, seq, index: 0, params },
  };
  await issuePaper(portal, job);
  await issuePaper(portal, job);
  const papers = await portal.sql<
    { data: Record<string, unknown> }[]
  >`select data from issued_papers where dossier_id = ${id} and seq = ${seq}`;
  expect(papers).toHaveLength(1);
  return papers[0]!.data;
}
const open = () => openLibraryCard(portal, applicant.id);

it("words the stop notice (Mẫu 05) with the request, its reason, the stage and that nothing was paid", async () => {
  const id = await open();
  const reason = { key: "reason", body: "Gia đình chuyển nơi ở", visibility: "officers" } as const;
  expect(await paperOf(id, applicant, { type: "dossier.withdraw" }, "stopNotice", [reason])).toMatchObject({
    form: "Mẫu 05",
    askedBecause: "Gia đình chuyển nơi ở",
    stage: "beforeAcceptance",
    decision: "atOnce",
    settlement: "nothingPaid",
    askedAt: monday.toISOString(),
  });
});

it("tells in the stop notice that the agency granted what was asked", async () => {
  const id = await open();
  await applyEvent(portal, {
    workflowId: id,
    commandId: uuidv7(),
    actor: officers["reception-a"]!,
    event: { type: "dossier.receive" },
  });
  await applyEvent(portal, {
    workflowId: id,
    commandId: uuidv7(),
    actor: applicant,
    event: { type: "dossier.withdraw" },
  });
  const data = await paperOf(
    id,
    officers["reception-a"]!,
    { type: "withdrawal.grant", component: "intake" },
    "stopNotice",
  );
  expect(data).toMatchObject({
    form: "Mẫu 05",
    stage: "inProcess",
    decision: "granted",
    agency: "UBND Xã Ngân Sơn (Demo A)",
  });
});

it("words the apology (Mẫu 04) with the old and the new due date and the reason", async () => {
  const id = await open();
  await applyEvent(portal, {
    workflowId: id,
    commandId: uuidv7(),
    actor: officers["reception-a"]!,
    event: { type: "dossier.receive" },
  });
  const reason = { key: "reason", body: "Mất điện cả ngày", visibility: "family" } as const;
  const event = { type: "apology.sign", component: "membership", workingDays: 2 };
  expect(await paperOf(id, officers["leader-ubnd-a"]!, event, "apology", [reason])).toMatchObject({
    form: "Mẫu 04",
    receivedAt: monday.toISOString(),
    dueBefore: new Date("2026-11-16T17:00:00+07:00").toISOString(),
    dueAfter: new Date("2026-11-18T17:00:00+07:00").toISOString(),
    workingDays: 2,
    reason: "Mất điện cả ngày",
  });
});

it("words the supplement request (Mẫu 02) with every item and the last day to answer", async () => {
  const id = await open();
  const items = [
    { target: "paper:portrait", reason: "blurred" },
    { target: "field:reader.fullName", reason: "differs" },
  ];
  const notes = ["Chụp lại", "Ghi theo căn cước"].map(
    (body, at): Note => ({ key: `item:${at}`, body, visibility: "family" }),
  );
  expect(
    await paperOf(
      id,
      officers["reception-a"]!,
      { type: "supplement.request", component: "intake", items },
      "supplementRequest",
      notes,
    ),
  ).toMatchObject({
    form: "Mẫu 02",
    items: [
      { target: "paper:portrait", guidance: "Chụp lại" },
      { target: "field:reader.fullName", guidance: "Ghi theo căn cước" },
    ],
    answerBy: new Date("2026-11-27T00:00:00+07:00").toISOString(),
  });
});

it("words the refusal (Mẫu 03) with its ground and the plain reason", async () => {
  const id = await open();
  const reason = { key: "reason", body: "Thiếu giấy chứng sinh gốc", visibility: "family" } as const;
  expect(
    await paperOf(id, officers["reception-a"]!, { type: "dossier.refuse", ground: "other" }, "refusal", [
      reason,
    ]),
  ).toMatchObject({
    form: "Mẫu 03",
    ground: "other",
    reason: "Thiếu giấy chứng sinh gốc",
  });
});
