/** How much a mother types or chooses whose hospital notice is found (issue: at most twelve things). */
import { expect, it } from "vitest";
import type { Answers, Field, Sources } from "../kernel/form.ts";
import { birthPages } from "./form.ts";
import { birthPapers } from "./papers.ts";
import { birthSamples } from "./samples.ts";

const { answers, sources } = birthSamples.B01electronic!;
const notice = sources.birthNotice as Record<string, unknown> & { child: Record<string, unknown> };
const father = answers.father as Record<string, string>;
const home = { provinceCode: "19", wardCode: "01954", detail: "Thôn Mẫu 1" };

/** She chooses her notice from the list; the registers know her marriage, her husband and the household. */
const filed: Answers = {
  ...answers,
  birthNotice: { ...answers.birthNotice, way: notice.code, code: "" },
  father: {
    ...father,
    livesWithMother: false,
    residenceKind: "permanent",
    provinceCode: home.provinceCode,
    wardCode: home.wardCode,
    addressDetail: home.detail,
  },
};
const known: Sources = {
  ...sources,
  ownNotices: { found: true, notices: [{ code: notice.code, ...notice.child, kind: "normal" }] },
  spouse: {
    found: true,
    personalId: father.personalId,
    fullName: `${father.familyName} ${father.middleName} ${father.givenName}`,
    birthDate: father.birthDate,
    ethnicity: father.ethnicity,
    residenceKind: "permanent",
    permanentResidence: home,
    alive: true,
    levelOfAssurance: 2,
  },
};

/** The value that the form offers by itself; nothing offered is an empty control. */
const preset = ({ kind, prefill }: Field, earlier: Answers): unknown => {
  const value = prefill?.read(known, earlier);
  return kind === "checkbox" ? value === "on" : (value ?? "");
};

/** Page and name of every control whose value she has to change. */
function typedOrChosen(): string[] {
  const earlier: Record<string, Answers[string]> = {};
  return birthPages.flatMap((page) => {
    if (page.when && !page.when(earlier)) return [];
    const fields = page.sections
      .flatMap((section) => section.fields)
      .filter((field) => field.when?.(earlier) ?? true);
    const changed = fields.filter(
      (field) => String(filed[page.id]?.[field.name] ?? "") !== String(preset(field, earlier)),
    );
    earlier[page.id] = filed[page.id] ?? {};
    return changed.map(({ name }) => `${page.id}.${name}`);
  });
}

it("asks a mother whose notice is found for at most twelve things, the declaration included", () => {
  const done = [...typedOrChosen(), "declaration"];
  expect(done.length, done.join(", ")).toBeLessThanOrEqual(12);
  expect(birthPapers.filter((row) => row.when(filed, known))).toEqual([]);
});

it("asks nothing twice of what the state knows", () => {
  const done = typedOrChosen().map((name) => name.split(".")[0]);
  for (const page of [
    "agencies",
    "applicant",
    "mother",
    "father",
    "marriage",
    "residence",
    "consent",
    "results",
  ])
    expect(done).not.toContain(page);
});
