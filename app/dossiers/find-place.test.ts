/** Finding a commune on a page of the wizard, as a browser without script posts it; and addresses of before in a register's answer. */
import { uuidv7 } from "uuidv7";
import { afterAll, describe, expect, it } from "vitest";
import type { FieldView } from "#app/forms/step-types.ts";
import type { CitizenViewer } from "#app/identity/viewer.ts";
import { startBirthDrafts } from "#app/testing/birth-drafts.ts";
import { translator } from "#app/texts/i18n.server.ts";
import { birth } from "#machines/birth/index.ts";
import { createDraft } from "./create-draft.server.ts";
import { deleteDraft } from "./delete-draft.server.ts";
import { getStepView } from "./draft-step-view.server.ts";

const { portal, answers, citizen, read, begin, post, close } = await startBirthDrafts();
afterAll(close);

type Posted = Awaited<ReturnType<typeof post>>;
const fieldsOf = (posted: Posted): Map<string, FieldView> => {
  if (!("view" in posted)) throw new Error("The page went on");
  return new Map(
    posted.view.sections.flatMap(({ fields }) => fields.map((field) => [field.name, field] as const)),
  );
};
const page = "agencies";
const change =
  "Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh → nay là Phường An Hội Tây, Thành phố Hồ Chí Minh (từ 01/07/2025)";

describe("a place of before typed on a page [cap F9]", () => {
  it("comes back with today's commune and the change, everything else kept and nothing saved", async () => {
    const draftId = await begin();
    const posted = await post(draftId, page, {
      intent: "find-place:birthWard",
      "find.birthWard": "Phường 12, Gò Vấp",
      birthProvince: "19",
      birthWard: "01954",
      sameArea: "on",
    });
    const fields = fieldsOf(posted);
    expect(posted).toMatchObject({ status: 200 });
    expect(fields.get("birthWard")).toMatchObject({
      value: "01954",
      place: {
        field: "birthWard",
        text: "Phường 12, Gò Vấp",
        said: "Tìm thấy 1 nơi. Chọn nơi đúng, hoặc xóa ô tìm.",
        offers: [
          { province: "79", ward: "26882", now: "Phường An Hội Tây, Thành phố Hồ Chí Minh", label: change },
        ],
      },
    });
    expect(fields.get("sameArea")?.value).toBe("on");
    expect((await read(draftId)).answers[page]).toBeUndefined();
    await deleteDraft(portal, draftId);
  });

  it("is filled in by its button, with the wards of its province and the search emptied", async () => {
    const draftId = await begin();
    const fields = fieldsOf(
      await post(draftId, page, {
        intent: "use-place:birthWard:01954",
        "find.birthWard": "vân tùng",
        birthProvince: "79",
        sameArea: "on",
      }),
    );
    expect(fields.get("birthProvince")?.value).toBe("19");
    expect(fields.get("birthWard")).toMatchObject({
      value: "01954",
      agency: expect.stringContaining("Ngân Sơn"),
      place: { text: "", said: "Đã chọn: Xã Ngân Sơn", offers: [] },
    });
    expect(fields.get("birthWard")?.choices?.some(({ value }) => value === "01954")).toBe(true);
    expect(fields.get("sameArea")?.value).toBe("on");
    await deleteDraft(portal, draftId);
  });

  it("that was split asks in which part", async () => {
    const draftId = await begin();
    const fields = fieldsOf(
      await post(draftId, page, {
        intent: "find-place:birthWard",
        "find.birthWard": "phuong 13 go vap",
      }),
    );
    expect(fields.get("birthWard")?.place).toMatchObject({
      said: expect.stringContaining("nay thuộc nhiều xã, phường"),
      offers: [{ ward: "26878" }, { ward: "26882" }],
    });
    await deleteDraft(portal, draftId);
  });

  it("is shown before the page goes on when nobody chose yet", async () => {
    const draftId = await begin();
    const posted = await post(draftId, page, { intent: "next", "find.birthWard": "Ngân Sơn" });
    expect(posted).toMatchObject({ status: 200 });
    expect(fieldsOf(posted).get("birthWard")?.place?.offers[0]?.ward).toBe("01954");
    const unknown = await post(draftId, page, { intent: "next", "find.birthWard": "zzzz" });
    expect(unknown).toMatchObject({ status: 422 });
    expect(fieldsOf(unknown).get("birthWard")?.place?.said).toContain("Chưa tìm thấy");
    await deleteDraft(portal, draftId);
  });

  it.each<Record<string, string>>([
    { intent: "find-place:birthWard", "find.birthWard": "\u0001'; drop table places --" },
    { intent: "find-place:birthWard", "find.birthWard": "x".repeat(50_000) },
    { intent: "find-place:nothing", "find.nothing": "Ngân Sơn" },
    { intent: "find-place:" },
    { intent: "use-place:birthWard:99999" },
    { intent: "use-place:birthWard:'1" },
    { intent: "use-place:nothing:01954" },
    { intent: "use-place:__proto__:01954" },
    { intent: "find-place:constructor", "find.constructor": "Ngân Sơn" },
  ])("number %# of the malformed posts is answered with the page", async (typed) => {
    const draftId = await begin();
    expect((await post(draftId, page, { ...typed } as Record<string, string>)) as object).toHaveProperty(
      "view",
    );
    await deleteDraft(portal, draftId);
  });
});

describe("an address of before in a register's answer [cap F9]", () => {
  const population = "/registers/population/query";

  /** The commune on the page of a mother who applies herself, when the population register has her at `place`. */
  async function homeOnRecord(viewer: CitizenViewer, place: object): Promise<FieldView | undefined> {
    const before = answers[population] as object;
    const { personalId, fullName } = viewer;
    answers[population] = { ...before, personalId, fullName, permanentResidence: place };
    const draftId = uuidv7();
    await createDraft(portal, viewer, { draftId, procedure: birth });
    answers[population] = before;
    const draft = await read(draftId);
    const { mother: _, ...sample } = birth.samples.B01!.answers;
    const filled = { ...draft, answers: { ...sample, applicant: { ...sample.applicant, personalId } } };
    const ask = {
      draft: filled,
      procedure: birth,
      page: birth.pages.find(({ id }) => id === "mother")!,
      toCheck: false,
    };
    const view = await getStepView(portal, ask, translator("vi"));
    await deleteDraft(portal, draftId);
    return view.sections.flatMap(({ fields }) => fields).find(({ name }) => name === "wardCode");
  }

  it("becomes today's commune, and the source says what it was", async () => {
    const mother = await citizen("019194000567", "HÀ THỊ MINH CHỨNG");
    const ward = await homeOnRecord(mother, { provinceCode: "79", wardCode: "26881", detail: "1 Đường Mẫu" });
    expect(ward?.value).toBe("26882");
    expect(ward?.source).toContain("Trước 01/07/2025 là Phường 12, Quận Gò Vấp, Thành phố Hồ Chí Minh");
  });

  it("is asked when the commune was split", async () => {
    const mother = await citizen("019194000568", "HÀ THỊ MINH CHỨNG");
    const name = "Phường 13, Quận Gò Vấp, Thành phố Hồ Chí Minh";
    const ward = await homeOnRecord(mother, { provinceCode: "79", wardCode: "", detail: "", name });
    expect(ward?.value).toBe("");
    expect(ward).not.toHaveProperty("locked");
    expect(ward?.source).toContain("nay thuộc nhiều xã, phường");
  });
});
