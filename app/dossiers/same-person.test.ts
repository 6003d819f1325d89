/** A dossier about a person who was told of it stays about that person. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { death } from "#machines/death/index.ts";
import { actOf, deskPage, dossierHead } from "../testing/desk.ts";
import {
  addCitizen,
  createTestPortal,
  officerActor,
  openSample,
  type TestPortal,
} from "../testing/test-portal.ts";
import { applyEvent } from "../workflow/apply-event.server.ts";

let portal: TestPortal;
beforeAll(async () => {
  portal = await createTestPortal([death]);
});
afterAll(() => portal.close());

it("[death D-B20] asks the family for other papers and spellings, never for another person's number", async () => {
  const son = await addCitizen(portal, "019070000321", "PHẠM VĂN TRẢI NGHIỆM");
  const id = await openSample(portal, death, son, "typed");
  const reception = await officerActor(portal, "reception-a");
  await applyEvent(portal, {
    ...{ workflowId: id, commandId: crypto.randomUUID(), actor: reception, notes: [] },
    event: { type: "dossier.receive" },
  });
  const dossier = await dossierHead(portal, id);
  const page = await deskPage(
    portal,
    "civil-status-a",
    dossier,
    actOf("supplement.request", "deathRegistration"),
  );
  const targets = JSON.stringify(page);
  expect(targets).toContain("field:deceased.givenName");
  expect(targets).toContain("field:death.cause");
  expect(targets).not.toContain("field:deceased.personalId");
  expect(targets).not.toContain("field:deceased.idKind");
});
