/** The parts that a family chooses, the birth that is registered already, and filing again; with the real database. */
import { afterAll, describe, expect, it } from "vitest";
import { askedPages, typedPage } from "#app/forms/wizard.ts";
import type { DossierRef } from "#app/identity/policy.server.ts";
import { registeredBirths, startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { inForce } from "#app/workflow/open-dossier.server.ts";
import { birth } from "#machines/birth/index.ts";
import { copyAnswers, filedAnswers } from "./copy-answers.server.ts";
import { deleteDraft } from "./delete-draft.server.ts";
import { getCheckView } from "./draft-check.server.ts";
import { findExitView } from "./draft-exit.server.ts";
import { getOverview } from "./draft-overview.server.ts";
import { getRefile } from "./refile.server.ts";
import { submitDraft } from "./submit-draft.server.ts";

const t = translator("vi");
const { portal, answers, read, begin, post, fill, submit, close } = await startBirthDrafts();
afterAll(close);

describe("filing", () => {
  it("opens only the parts that the family chose, and gives no other agency the dossier", async () => {
    const draftId = await begin();
    await fill(draftId, birth.samples.birthOnly!, "01031.GCS.19001.26");
    const check = await getCheckView(portal, birth, await read(draftId), t);
    expect(check.dryRun?.parts.map(({ component }) => component)).toEqual(["birthRegistration"]);
    const steps = await getOverview(portal, birth, await read(draftId), t);
    expect(steps.flatMap(({ tasks }) => tasks).find(({ id }) => id === "child")?.readers).toBe(
      "Đăng ký khai sinh",
    );
    expect(await submit(draftId)).toMatchObject({ kind: "filed" });
    const rows = await portal.sql`select c.component, c.state, a.kind from dossiers d
      join dossier_components c on c.dossier_id = d.id join agencies a on a.id = c.agency_id
      where d.draft_id = ${draftId} and c.state = 'notApplicable' order by c.component`;
    expect(rows.map(({ component, kind }) => [component, kind])).toEqual([
      ["healthCard", "communePeoplesCommittee"],
      ["idCard", "communePeoplesCommittee"],
      ["permanentResidence", "communePeoplesCommittee"],
    ]);
  });

  it("opens the identity card from 01/09/2026 on and leaves it out before", async () => {
    const stateOf = async (draftId: string) => {
      const [row] =
        await portal.sql`select c.state from dossiers d join dossier_components c on c.dossier_id = d.id
        where d.draft_id = ${draftId} and c.component = 'idCard'`;
      return row?.state;
    };
    const now = await begin();
    await fill(now, birth.samples.withIdCard!, "01032.GCS.19001.26");
    expect(await submit(now)).toMatchObject({ kind: "filed" });
    expect(await stateOf(now)).toBe("waiting.otherPart");

    const { answers, sources } = birth.samples.withIdCard!;
    const before = inForce(birth, birth.facts(answers, sources), "2026-08-31");
    expect(before.applicable).toEqual(["birthRegistration", "permanentResidence", "healthCard"]);
    expect(before.results.map(({ id }) => id)).not.toContain("idCard");
  });

  it("[gate G3] stops at the child's page and again at the filing when the birth is registered", async () => {
    const draftId = await begin();
    await fill(draftId, birth.samples.B01!, "01033.GCS.19001.26");
    answers[registeredBirths] = { registered: true, registerNumberMasked: "•••7" };
    expect(await submit(draftId)).toEqual({ kind: "exit" });
    const exit = await findExitView(portal, birth, await read(draftId), t);
    expect(exit).toMatchObject({
      title: "Trẻ đã được đăng ký khai sinh",
      lines: [{ label: "Số đăng ký khai sinh (đã che)", text: "•••7" }],
      desk: { name: expect.stringContaining("Ngân Sơn") },
    });
    const { child } = birth.samples.B01!.answers;
    const page = birth.pages.find(({ id }) => id === "child")!;
    const other = await begin();
    for (const { page: one, earlier } of askedPages(birth.pages, birth.samples.B01!.answers)) {
      if (one.id === "child") break;
      await post(other, one.id, typedPage(one, birth.samples.B01!.answers[one.id]!, earlier));
    }
    expect(await post(other, "child", typedPage(page, child!, {}))).toEqual({
      goTo: `/ho-so/nhap/${other}/den-quay`,
    });
    delete answers[registeredBirths];
    await deleteDraft(portal, draftId);
    await deleteDraft(portal, other);
  });

  it("[gate G3] never stops anybody when the civil-status register is down", async () => {
    const draftId = await begin();
    await fill(draftId, birth.samples.B01!, "01034.GCS.19001.26");
    const down = { ...portal, env: { ...portal.env, PARTNER_ORIGIN: "http://127.0.0.1:9" } };
    const draft = await read(draftId);
    expect(
      await submitDraft(down, { draft, procedure: birth, commandId: crypto.randomUUID(), declared: true }),
    ).toMatchObject({ kind: "filed" });
  });
});

describe("filing again", () => {
  const dossierOf = async (draftId: string): Promise<DossierRef> => {
    const [row] = await portal.sql<
      DossierRef[]
    >`select id, case_code as "caseCode", procedure, draft_id as "draftId",
      applicant_id as "applicantId", submitted_at as "submittedAt" from dossiers where draft_id = ${draftId}`;
    return row!;
  };
  /** In the law's order: the database lets no part be done before civil status. */
  const close = async (id: string, states: Record<string, string>) => {
    for (const [component, state] of Object.entries(states))
      await portal.sql`update dossier_components set state = ${state}, closed_at = now() where dossier_id = ${id} and component = ${component}`;
  };

  it("copies what was filed into a new draft, checked again, once", async () => {
    const first = await begin();
    await fill(first, birth.samples.B01!, "01035.GCS.19001.26");
    await submit(first);
    const dossier = await dossierOf(first);
    expect(await getRefile(portal, birth, dossier, t)).toEqual({ kind: "open", caseCode: dossier.caseCode });
    await close(dossier.id, {
      birthRegistration: "refused",
      permanentResidence: "refused",
      healthCard: "refused",
    });
    expect(await getRefile(portal, birth, dossier, t)).toMatchObject({ kind: "offer" });

    await portal.sql`update dossier_answers set values = values || '{"gone": 1, "birthProvince": "?"}' where dossier_id = ${dossier.id} and page = 'agencies'`;
    const again = await begin();
    await copyAnswers(portal, {
      procedure: birth,
      draftId: again,
      answers: await filedAnswers(portal, dossier.id),
    });
    const draft = await read(again);
    expect(draft.answers.agencies).toMatchObject({ sameArea: true, birthWard: "01954" });
    expect(draft.answers.agencies).not.toHaveProperty("gone");
    expect(draft.answers.agencies).not.toHaveProperty("birthProvince");
    expect(draft.answers.child).toMatchObject({ givenName: "NGHIỆM" });
    expect(draft.answers.father).toMatchObject({ personalId: "019090000123" });
    expect(draft.sources).toHaveProperty("birthNotice");
    const states = (await getOverview(portal, birth, draft, t)).flatMap(({ tasks }) => tasks);
    expect(states.find(({ id }) => id === "agencies")?.state).toBe("begun");
    expect(states.find(({ id }) => id === "healthCard")?.state).toBe("done");

    await post(again, "results", { intent: "later", birthCertificate: "electronic" });
    await copyAnswers(portal, {
      procedure: birth,
      draftId: again,
      answers: await filedAnswers(portal, dossier.id),
    });
    expect((await read(again)).answers.results).toEqual({ birthCertificate: "electronic" });
  });

  it("[case B28] names the way of the refused part alone when the birth is registered", async () => {
    const first = await begin();
    await fill(first, birth.samples.B01!, "01036.GCS.19001.26");
    await submit(first);
    const dossier = await dossierOf(first);
    await close(dossier.id, { birthRegistration: "done", permanentResidence: "refused", healthCard: "done" });
    const refile = await getRefile(portal, birth, dossier, t);
    expect(refile).toMatchObject({
      kind: "alone",
      ways: [{ part: "Đăng ký thường trú", text: expect.stringContaining("1.004222") }],
    });
    await expect(
      getRefile(portal, birth, { ...dossier, procedure: "library-card" }, t),
    ).rejects.toMatchObject({ status: 404 });
  });
});
