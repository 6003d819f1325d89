/** Whoever is registered dead is signed out, and what that person gave to others no longer opens anything. */
import { randomUUID } from "node:crypto";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isOffered, offerHandover } from "#app/dossiers/draft-handover.server.ts";
import { benefitCard, concernedId } from "#app/testing/benefit-card.ts";
import { actOf, dossierHead, postAct } from "#app/testing/desk.ts";
import {
  addViewer,
  createTestPortal,
  monday,
  openSample,
  type TestPortal,
} from "#app/testing/test-portal.ts";
import { findShared, makeShareLink } from "#app/tracking/share-links.server.ts";
import { applyEvent } from "#app/workflow/apply-event.server.ts";
import { jobOf } from "#app/workflow/effect-job.ts";
import { endMandates } from "./end-mandates.server.ts";
import { findViewer, openSession } from "./sessions.server.ts";
import type { CitizenViewer } from "./viewer.ts";

let portal: TestPortal;
let applicant: CitizenViewer;
let dead: CitizenViewer;

beforeAll(async () => {
  portal = await createTestPortal([benefitCard]);
  applicant = await addViewer(portal);
  dead = await addViewer(portal, concernedId, "ĐINH VĂN THỬ");
});
afterAll(() => portal.close());

const signIn = async ({ id }: CitizenViewer) => {
  const cookie = (await openSession(portal, { kind: "citizen", id, idToken: "" })).split(";")[0] ?? "";
  return new Request("http://localhost:3000/", { headers: { cookie } });
};
async function share(dossierId: string, viewer: CitizenViewer): Promise<string> {
  const made = await makeShareLink(portal, { viewer, dossierId, requestId: "r" }, "Cháu");
  return "address" in made ? (made.address.split("/").at(-1) ?? "") : "";
}

it("ends sessions, hand-overs, passes and links of the person registered dead, and of nobody else; twice is once", async () => {
  const [own, theirs] = await Promise.all([
    openSample(portal, benefitCard, dead.id, "usual"),
    openSample(portal, benefitCard, applicant.id, "usual"),
  ]);
  const sessions = { dead: await signIn(dead), applicant: await signIn(applicant) };
  const draftId = uuidv7();
  await portal.sql`insert into drafts (id, citizen_id, procedure, answers, sources, revision, created_at, updated_at)
    values (${draftId}, ${dead.id}, 'benefit-card', '{}', '{}', 1, ${monday}, ${monday})`;
  const { address } = await offerHandover(portal, draftId);
  const handover = address.split("/").at(-1) ?? "";
  const links = { own: await share(own, dead), theirs: await share(theirs, applicant) };
  for (const [dossierId, holder] of [
    [own, "019192000111"],
    [theirs, concernedId],
    [theirs, "019192000222"],
  ] as const)
    await portal.sql`
      insert into collection_passes (id, dossier_id, token_hash, code_hash, holder_name, holder_personal_id, created_at, expires_at)
      values (${uuidv7()}, ${dossierId}, ${randomUUID()}, ${randomUUID()}, 'NGƯỜI CẦM', ${holder}, ${monday}, ${new Date("2027-01-01")})`;
  expect(await isOffered(portal, handover)).toBe(true);

  const dossier = await dossierHead(portal, theirs);
  await postAct(portal, "reception-a", dossier, actOf("dossier.receive"));
  await postAct(portal, "civil-status-a", dossier, actOf("part.propose", "membership"));
  await postAct(portal, "leader-ubnd-a", dossier, actOf("part.sign", "membership"));
  await applyEvent(portal, {
    workflowId: theirs,
    commandId: uuidv7(),
    actor: { kind: "partner", id: "library" },
    event: { type: "request.accepted", component: "membership", requestId: uuidv7() },
  });
  const jobs = await portal.sql<{ payload: object }[]>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'endMandates'`;
  expect(jobs).toHaveLength(1);
  for (let run = 0; run < 2; run += 1)
    for (const { payload } of jobs) await endMandates(portal, jobOf("endMandates", payload));

  expect(await findViewer(portal, sessions.dead)).toBeUndefined();
  expect(await findViewer(portal, sessions.applicant)).toMatchObject({ id: applicant.id });
  expect(await isOffered(portal, handover)).toBe(false);
  expect(links.own && links.theirs).toBeTruthy();
  expect(await findShared(portal, links.own)).toBeUndefined();
  expect(await findShared(portal, links.theirs)).toBe(theirs);
  const passes = await portal.sql<{ holder: string }[]>`
    select holder_personal_id as holder from collection_passes where revoked_at is null`;
  expect(passes.map(({ holder }) => holder)).toEqual(["019192000222"]);
  const [draft] = await portal.sql`select 1 from drafts where id = ${draftId}`;
  expect(draft).toBeDefined();
});
