/** [death D-B21] What a filed dossier holds is taken over by another procedure that knows it as a case for it. */
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { action, loader } from "#app/routes/filing/new-draft.tsx";
import { dossierHead } from "#app/testing/desk.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { addViewer, createTestPortal, openSample, type TestPortal } from "#app/testing/test-portal.ts";
import { birth } from "#machines/birth/index.ts";
import { procedures } from "#machines/registry.ts";
import { getDossierPage } from "./dossier-page.server.ts";

let portal: TestPortal;
let server: { release: () => void };
let mother: CitizenViewer;
let stranger: CitizenViewer;

beforeAll(async () => {
  portal = await createTestPortal(Object.values(procedures));
  mother = await addViewer(portal);
  stranger = await addViewer(portal, "019192000999", "LÝ THỊ XA LẠ");
  server = serveFrom(portal);
});
afterAll(async () => {
  server.release();
  await portal.close();
});

async function file(died: boolean) {
  const [sample = ""] =
    Object.entries(birth.samples).find(
      ([, { answers }]) => (answers.childState?.childState === "died") === died,
    ) ?? [];
  return dossierHead(portal, await openSample(portal, birth, mother.id, sample));
}
const open = async (address: string, who: CitizenViewer) =>
  call(loader, address, { cookie: await signedIn(portal, who.id) });
const begin = async (address: string, who: CitizenViewer, draftId = uuidv7()) =>
  call(action, address, { cookie: await signedIn(portal, who.id), form: { draftId } });

it("is offered on the page of a dossier that is a case for it, and on no other", async () => {
  const [lost, usual] = [await file(true), await file(false)];
  const { takeOvers } = await getDossierPage(portal, mother, lost);
  expect(takeOvers).toEqual([
    {
      href: `/ho-so/nhap?thu-tuc=khai-tu&tu=${lost.caseCode}`,
      title: { key: "death:takeOver.birth.title" },
      text: { key: "death:takeOver.birth.text" },
      begin: { key: "death:takeOver.birth.begin" },
    },
  ]);
  expect((await getDossierPage(portal, mother, usual)).takeOvers).toEqual([]);
  const refused = await open(`/ho-so/nhap?thu-tuc=khai-tu&tu=${usual.caseCode}`, mother);
  expect(refused).toMatchObject({ status: 404 });
});

it("begins a draft with what is known, in words of its own; a stranger takes nothing over", async () => {
  const dossier = await file(true);
  const address = `/ho-so/nhap?thu-tuc=khai-tu&tu=${dossier.caseCode}`;
  expect(await open(address, mother)).toMatchObject({
    refile: { kind: "takeOver", title: "Khai tử cho trẻ đã được khai sinh" },
  });
  expect(await open(address, stranger)).toMatchObject({ status: 404 });
  expect(await begin(address, stranger)).toMatchObject({ status: 404 });
  const draftId = uuidv7();
  expect(leadsTo(await begin(address, mother, draftId))).toBe(`/ho-so/nhap/${draftId}`);
  const [draft] = await portal.sql`select procedure, answers from drafts where id = ${draftId}`;
  const [child] = await portal.sql`
    select values from dossier_answers where dossier_id = ${dossier.id} and page = 'child'`;
  expect(draft?.procedure).toBe("death");
  expect(draft?.answers.deceased).toMatchObject({
    givenName: child?.values.givenName,
    birthDate: child?.values.birthDate,
  });
});
