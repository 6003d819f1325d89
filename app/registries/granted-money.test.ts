/** What an officer granted reaches the register's message, the check of its answer, the decision paper and one that is issued anew. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { getFiled, grantOf } from "#app/dossiers/filed.server.ts";
import { resultPapers } from "#app/papers/result-papers.server.ts";
import { benefitCard } from "#app/testing/benefit-card.ts";
import { answerRegister, issueAll } from "#app/testing/issuing.ts";
import { startPartner } from "#app/testing/partner-server.ts";
import {
  addCitizen,
  createTestPortal,
  monday,
  officerActor,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { jobOf } from "#app/workflow/effect-job.ts";
import type { Grant } from "#machines/kernel/grant.ts";
import type { Procedure } from "#machines/kernel/procedure.ts";
import { request } from "./request.server.ts";

/** The card with words for its money: as a procedure's own `messages`, `replies` and `documents` would have them. */
const worded: Procedure = {
  ...benefitCard,
  messages: {
    ...benefitCard.messages,
    issueCard: ({ context }) => ({ caseCode: context.caseCode, granted: context.grant }),
  },
  replies: {
    issueCard: ({ result, grant }) => (result.amount === grant?.amount ? undefined : "amount"),
  },
  documents: {
    membershipCard: ({ grant, registered }) => ({
      title: "result.membershipCard.name",
      number: String(registered.card?.decisionNumber ?? ""),
      lines: [{ label: "amount", value: String(grant?.amount ?? "") }],
    }),
  },
};
const grant: Grant = { benefit: "books", amount: 20_000_000, period: "once", people: 1 };

let portal: TestPortal;
let partner: Awaited<ReturnType<typeof startPartner>>;
let applicant: string;
/** Amount of the decision on record, as the register answers. */
let recorded = grant.amount;

beforeAll(async () => {
  partner = await startPartner(() => ({
    status: 200,
    body: { status: "accepted", result: { decisionNumber: "31/QĐ", amount: recorded } },
  }));
  portal = await createTestPortal([worded], { SANDBOX_ORIGIN: partner.origin });
  applicant = await addCitizen(portal);
});
afterAll(async () => {
  await portal.close();
  await partner.close();
});
beforeEach(() => {
  recorded = grant.amount;
  partner.asked.length = 0;
});

/** A dossier whose money is decided and asked of the register. */
async function decided(): Promise<string> {
  const id = await openSample(portal, worded, applicant, "usual", monday);
  const does = async (code: string, event: { type: string; [key: string]: unknown }) =>
    applyEvent(portal, {
      ...{ workflowId: id, commandId: uuidv7(), actor: await officerActor(portal, code), event },
    });
  await does("reception-a", { type: "dossier.receive" });
  await does("civil-status-a", { type: "part.propose", component: "membership" });
  await does("leader-ubnd-a", { type: "part.sign", component: "membership" });
  await answerRegister(portal, id, "membership");
  await does("welfare-a", { type: "part.propose", component: "card", grant });
  await does("leader-ubnd-a", { type: "part.sign", component: "card" });
  const [job] = await portal.sql<{ payload: unknown }[]>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id
    where k.identifier = 'request' and j.payload ->> 'workflowId' = ${id} and j.payload -> 'params' ->> 'component' = 'card'`;
  await request(portal, jobOf("request", job?.payload));
  return id;
}
const stateOf = async (id: string) => {
  const [row] = await portal.sql<{ state: string }[]>`
    select state from dossier_components where dossier_id = ${id} and component = 'card'`;
  return row?.state;
};

it("tells the register what was granted, and prints it on the decision", async () => {
  const id = await decided();
  expect(partner.asked.map(({ body }) => body.granted)).toEqual([grant]);
  expect(await stateOf(id)).toBe("done");
  const papers = await issueAll(portal, id);
  expect(papers.find(({ paper }) => paper === "membershipCard")?.data).toMatchObject({
    number: "31/QĐ",
    lines: [{ label: "amount", value: "20000000" }],
  });
});

it("prints the same amount when the decision is issued anew after it was paid", async () => {
  const id = await decided();
  await applyEvent(portal, {
    ...{ workflowId: id, commandId: uuidv7(), actor: { kind: "system", id: "worker" } },
    event: { type: "payout.settle", component: "card", state: "paid" },
  });
  const [again] = await resultPapers(portal, await getFiled(portal, id), "card", monday);
  expect(again?.document.lines).toEqual([{ label: "amount", value: "20000000" }]);
});

it("issues nothing from an answer with another amount: a person looks at it", async () => {
  recorded = 25_300_000;
  const id = await decided();
  expect(await stateOf(id)).not.toBe("done");
  expect((await issueAll(portal, id)).some(({ paper }) => paper === "membershipCard")).toBe(false);
  const [event] = await portal.sql<{ type: string }[]>`
    select type from workflow_events where workflow_id = ${id} and type like 'request.%' order by seq desc limit 1`;
  expect(event?.type).toBe("request.failed");
});

it("gives no grant to a part that grants nothing", async () => {
  const filed = await getFiled(portal, await decided());
  expect(filed.grants).toEqual({ card: grant });
  expect(grantOf(filed, "membership")).toEqual({});
});
