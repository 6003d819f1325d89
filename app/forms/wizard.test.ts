/** The wizard's rules with the birth form and its samples. */
import { describe, expect, it } from "vitest";
import { birth } from "#machines/birth/index.ts";
import type { Answers } from "#machines/kernel/form.ts";
import { libraryCard } from "#machines/library-card/index.ts";
import { askedPages, isFinished, readPage, shownAnswers, typedPage, typedValue } from "./wizard.ts";

const today = "2026-11-16";
const b01 = birth.samples.B01!;
const known = (page: string, answers: Answers = b01.answers) => {
  const { earlier } = askedPages(birth.pages, answers).find((one) => one.page.id === page)!;
  return { earlier, sources: b01.sources, today };
};
const page = (id: string) => birth.pages.find((one) => one.id === id)!;

describe("a filing form", () => {
  it("asks only the pages that the answers make necessary", () => {
    const slugs = (answers: Answers) => askedPages(birth.pages, answers).map((one) => one.page.slug);
    expect(slugs(b01.answers)).toEqual([
      "tre-em",
      "yeu-to-nuoc-ngoai",
      "cha-me",
      "cha-me-ket-hon",
      "noi-o",
      "co-quan",
      "nguoi-yeu-cau",
      "giay-chung-sinh",
      "tre",
      "me",
      "cha",
      "ket-hon",
      "thuong-tru",
      "xac-nhan-cu-tru",
      "the-bhyt",
      "giay-to",
      "nhan-ket-qua",
      "dia-chi-nhan",
    ]);
    expect(slugs(birth.samples.singleMotherCounter!.answers)).not.toContain("cha");
    expect(slugs(birth.samples.relativeOnPaper!.answers)).toContain("chu-ho-chu-so-huu");
  });

  it("takes every sample of every procedure as finished", () => {
    for (const procedure of [birth, libraryCard])
      for (const { answers, sources } of Object.values(procedure.samples))
        for (const { page: one, earlier } of askedPages(procedure.pages, answers)) {
          const filled = { papers: {}, ...answers };
          expect(isFinished(one, filled, { earlier, sources, today }), `${procedure.id} ${one.id}`).toBe(
            true,
          );
        }
  });

  it("[case B08] drops the father's page when there is no father any more", () => {
    const changed = { ...b01.answers, parentCase: { parentCase: "fatherUnknown" } };
    expect(shownAnswers(birth.pages, changed)).not.toHaveProperty("father");
    expect(shownAnswers(birth.pages, changed)).not.toHaveProperty("marriage");
  });

  it("[case B05] never reads locked values from the post", () => {
    const typed = {
      ...typedPage(page("child"), b01.answers.child!, known("child").earlier),
      birthDate: "01/01/2020",
      sex: "female",
      givenName: "khác",
    };
    const { values, errors } = readPage(page("child"), typed, known("child"));
    expect(errors).toEqual({});
    expect(values).toMatchObject({ birthDate: "2026-11-10", sex: "male", givenName: "KHÁC" });
  });

  it("shows every mistake of a page at once, across fields too", () => {
    const { errors } = readPage(
      page("child"),
      { birthDate: "25/11/2026", copies: "21" },
      { ...known("child"), sources: {} },
    );
    expect(errors).toMatchObject({
      givenName: "error.child.givenName",
      familyName: "error.child.familyName",
      birthDate: "error.birthDate.future",
      copies: "error.copies",
    });
  });

  it("refuses a choice that this case does not offer", () => {
    const alone = birth.samples.singleMother!;
    const { earlier } = askedPages(birth.pages, alone.answers).find((one) => one.page.id === "healthCard")!;
    const { errors } = readPage(
      page("healthCard"),
      { facilityCode: "96000", guardian: "father" },
      { earlier, sources: {}, today },
    );
    expect(errors.guardian).toBe("error.healthCard.guardian");
  });

  it("lets a person type everything when registers are down", () => {
    const down = {
      ...known("child"),
      sources: {
        account: { personalId: "019192000456", unavailable: true },
        birthNotice: { unavailable: true },
      },
    };
    const typed = typedPage(page("child"), b01.answers.child!, down.earlier);
    expect(readPage(page("child"), typed, down)).toEqual({ values: b01.answers.child, errors: {} });
  });

  it("shows kept values as people type them", () => {
    expect(typedValue({ kind: "date" }, "2026-11-10")).toBe("10/11/2026");
    expect(typedValue({ kind: "phone" }, "0900000001")).toBe("0900 000 001");
    expect([true, false, undefined, 0].map((value) => typedValue({ kind: "checkbox" }, value))).toEqual([
      "on",
      "",
      "",
      "0",
    ]);
  });
});
