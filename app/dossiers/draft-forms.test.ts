/** The printed forms of a draft and of its dossier through the pages that show them, on a real database. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { call, leadsTo, serveFrom, signedIn } from "#app/testing/handlers.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { loader as filedForm } from "../routes/dossiers/printed-form.tsx";
import { loader as checkAnswers } from "../routes/filing/check-answers.tsx";
import { loader as draftForm } from "../routes/filing/printed-form.tsx";
import { confirm } from "./confirm.server.ts";
import { getCheckView } from "./draft-check.server.ts";
import { getStepView } from "./draft-step-view.server.ts";
import type { PrintedView, SaidView } from "./printed-view.ts";

const { portal, viewer, citizen, read, begin, fill, submit, post, close } = await startBirthDrafts();
const { release } = serveFrom(portal);
const t = translator("vi");
let [draftId, cookie, stranger] = ["", "", ""];
beforeAll(async () => {
  cookie = await signedIn(portal, viewer.id);
  stranger = await signedIn(portal, (await citizen("019194000567", "HÀ THỊ MINH CHỨNG")).id);
  draftId = await begin();
  await fill(draftId);
});
afterAll(async () => {
  release();
  await close();
});

const openDraft = (form: string, as: string) =>
  call(draftForm, `/ho-so/nhap/${draftId}/to-khai/${form}`, { params: { draftId, form }, cookie: as });
const openFiled = (caseCode: string, form: string, as: string) =>
  call(filedForm, `/ho-so/${caseCode}/to-khai/${form}`, { params: { caseCode, form }, cookie: as });
const viewOf = (answer: Response | { view: PrintedView }): PrintedView => {
  if (answer instanceof Response) throw new Error(`${answer.status}`);
  return answer.view;
};
const lines = ({ sections }: PrintedView) =>
  Object.fromEntries(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "lines" ? block.lines : []))
      .map((line) => [
        line.label.text,
        "boxes" in line ? line.digits : line.values.map(({ text }) => text).join(", "),
      ]),
  );
const signers = ({ sections }: PrintedView) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === "signatures" ? block.signatures : []))
    .flatMap((one) => one.signers);

describe("the forms of a draft", () => {
  it("are named on the page of all answers and can each be read", async () => {
    const check = await getCheckView(portal, birth, await read(draftId), t);
    expect(check.forms.map(({ href }) => href.split("/").at(-1))).toEqual([
      "khai-sinh",
      "ct01",
      "tk1-ts",
      "mau-01",
    ]);
    for (const { href } of check.forms) {
      const view = viewOf(await openDraft(href.split("/").at(-1) ?? "", cookie));
      expect(view.title.text).toMatch(/^Tờ khai /);
      expect(JSON.stringify(view)).not.toMatch(/"text":"birth:|printed\./);
    }
  });

  it("are filled in with names of places and agencies", async () => {
    const ct01 = lines(viewOf(await openDraft("ct01", cookie)));
    expect(ct01["Kính gửi"]).toContain("Công an");
    expect(ct01["10. Nội dung đề nghị"]).toContain("Xã Ngân Sơn");
    expect(ct01["9. Số định danh cá nhân của chủ hộ"]).toBe("019090000123");
    const tk1 = lines(viewOf(await openDraft("tk1-ts", cookie)));
    expect(tk1["Nơi đăng ký khám bệnh, chữa bệnh ban đầu"]).toContain("Trình diễn A");
  });

  it("stay in Vietnamese for a reader of English, with a translation beside", async () => {
    const view = viewOf(await openDraft("ct01", `${cookie}; language=en`));
    const said: SaidView[] = [
      view.title,
      view.ground,
      view.words.personalId,
      ...view.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((b) => (b.kind === "lines" ? b.lines : []))
        .map(({ label }) => label),
    ];
    expect(view.title.gloss).toBe("Declaration of a change of residence");
    expect(view.notice).toMatch(/VNeID after the dossier is submitted/);
    for (const one of said) expect(one.gloss).toEqual(expect.not.stringContaining("printed."));
  });

  it("[case S01] are nobody else's business, and those that the answers do not call for are not there", async () => {
    expect(await openDraft("ct01", stranger)).toHaveProperty("status", 404);
    expect(leadsTo(await openDraft("ct01", ""))).toMatch(/^\/dang-nhap/);
    expect(await openDraft("khong-co", cookie)).toHaveProperty("status", 404);
    const empty = await begin();
    const asked = { params: { draftId: empty, form: "khai-sinh" }, cookie };
    expect(await call(draftForm, `/ho-so/nhap/${empty}/to-khai/khai-sinh`, asked)).toHaveProperty(
      "status",
      404,
    );
  });

  it("are offered where the family chose paper: beside the choice and at the row of CT01", async () => {
    const onPaper = await begin();
    await fill(onPaper);
    expect(await post(onPaper, "consent", { path: "paper" })).toHaveProperty("goTo");
    const page = (id: string) => birth.pages.find((one) => one.id === id)!;
    const view = async (id: string) =>
      getStepView(
        portal,
        { draft: await read(onPaper), procedure: birth, page: page(id), toCheck: false },
        t,
      );
    const link = {
      href: `/ho-so/nhap/${onPaper}/to-khai/ct01`,
      title: "Tờ khai CT01 (thay đổi thông tin cư trú)",
    };
    expect((await view("consent")).forms).toEqual([link]);
    expect((await view("papers")).papers?.find(({ id }) => id === "ct01")?.form).toEqual(link);
    const params = { draftId: onPaper, form: "ct01" };
    const answer = await call(draftForm, `/ho-so/nhap/${onPaper}/to-khai/ct01`, { params, cookie });
    expect(signers(viewOf(answer)).every(({ ink, state }) => ink && !state)).toBe(true);
  });
});

describe("the page of all answers", () => {
  it("shows the certificate's own lines and what the person says about known values", async () => {
    await portal.sql`update drafts set notes = ${portal.sql.json({ child: { birthDate: "Sinh lúc 23 giờ ngày 09" } })} where id = ${draftId}`;
    const answer = await call(checkAnswers, `/ho-so/nhap/${draftId}/kiem-tra`, {
      params: { draftId },
      cookie,
    });
    if (answer instanceof Response) throw new Error(`${answer.status}`);
    const { printed, sections } = answer.view;
    expect(printed).toContainEqual({
      label: "Ghi bằng chữ",
      text: "Ngày mười tháng mười một năm hai nghìn không trăm hai mươi sáu",
    });
    expect(printed).toContainEqual({ label: "Quê quán", text: "Xã Ngân Sơn, Tỉnh Thái Nguyên" });
    const row = sections.flatMap(({ rows }) => rows).find(({ id }) => id === "child-birthDate");
    expect(row).toMatchObject({ note: "Sinh lúc 23 giờ ngày 09", change: "" });
  });

  it("leads every answer that is the family's to its page and back again", async () => {
    const { sections } = await getCheckView(portal, birth, await read(draftId), t);
    const changes = sections.flatMap(({ rows }) => rows).flatMap(({ change }) => change || []);
    expect(changes.length).toBeGreaterThan(10);
    for (const change of changes) expect(change).toMatch(/\?ve=kiem-tra#./);
    expect(
      await post(draftId, "child", { ...typedChild(await read(draftId)), givenName: "AN" }, true),
    ).toEqual({ goTo: `/ho-so/nhap/${draftId}/kiem-tra` });
    const { printed } = await getCheckView(portal, birth, await read(draftId), t);
    expect(printed[0]?.text).toMatch(/ AN$/);
  });
});

const typedChild = ({ answers }: { answers: Record<string, Record<string, unknown>> }) =>
  Object.fromEntries(
    Object.entries(answers.child ?? {}).map(([name, value]) => [name, value === false ? "" : String(value)]),
  );

async function fatherAgrees(caseCode: string): Promise<void> {
  const father = await citizen("019090000123", "NGUYỄN VĂN MẪU");
  const [asked] = await portal.sql<{ requestId: string; dossierId: string }[]>`
    select r.id as "requestId", r.dossier_id as "dossierId" from confirmation_requests r
    join dossiers d on d.id = r.dossier_id where d.case_code = ${caseCode}`;
  if (!asked) throw new Error("Nobody was asked");
  const form = new FormData();
  form.set("commandId", crypto.randomUUID());
  form.set("answer", "agree");
  await confirm(portal, father, asked, form);
}

describe("the forms of a filed dossier", () => {
  it("[case B02] say who agreed once it is so, and are the applicant's alone", async () => {
    const filed = await submit(draftId);
    const caseCode = "caseCode" in filed ? (filed.caseCode ?? "") : "";
    const father = async () =>
      signers(viewOf(await openFiled(caseCode, "ct01", cookie))).find(
        ({ fullName }) => fullName === "NGUYỄN VĂN MẪU",
      )?.state?.text;
    expect(await father()).toBe("Chờ xác nhận qua VNeID");
    await fatherAgrees(caseCode);
    expect(await father()).toBe("Đã xác nhận qua VNeID, ngày 16/11/2026");
    expect(await openFiled(caseCode, "ct01", stranger)).toHaveProperty("status", 404);
    expect(leadsTo(await openDraft("ct01", cookie))).toBe(`/ho-so/${caseCode}/bien-nhan`);
    const declared = lines(viewOf(await openFiled(caseCode, "khai-sinh", cookie)));
    expect(declared["Họ, chữ đệm, tên người cha"]).toBe("NGUYỄN VĂN MẪU");
  });
});
