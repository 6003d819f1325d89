/** The questions before sign-in as a walk through an address: which is asked, what is kept, where it ends. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { birth } from "#machines/birth/index.ts";
import type { Exit, Page } from "#machines/kernel/form.ts";
import { answeredPairs, keptChoices, precheckPages, readPrecheck } from "./precheck.ts";

const today = "2026-11-16";
const later = (id: string, values: string[], when?: Page["when"]): Page => ({
  ...{ id, slug: `trang-${id}`, step: 1, title: `${id}.title` },
  sections: [
    {
      id,
      fields: [
        {
          ...{ name: id, kind: "radios", label: `${id}.label`, readBy: [] },
          options: values.map((value) => ({ value, label: `${id}.${value}` })),
        },
      ],
    },
  ],
  schema: z.object({ [id]: z.string().min(1, `error.${id}`) }),
  ...(when ? { when } : {}),
});
const question = (...given: Parameters<typeof later>): Page => ({ ...later(...given), precheck: true });
const pages: Page[] = [
  question("pet", ["cat", "dog", "dragon"]),
  question("collar", ["yes", "no"], ({ pet }) => pet?.pet === "dog"),
  question("home", ["house", "boat"]),
  later("name", ["a"]),
];
const exits: Exit[] = [
  {
    ...{ id: "fire", title: "fire.title", text: "fire.text", page: "pet" },
    when: ({ pet }) => pet?.pet === "dragon",
  },
];
const walk = (query: string) => readPrecheck({ pages, exits }, new URLSearchParams(query), today);
const standing = (query: string) => {
  const { stand } = walk(query);
  return stand.kind === "question" ? stand.page.id : stand.kind;
};

describe("the questions before sign-in", () => {
  it("are asked one after the other, and only those that the answers so far need", () => {
    expect(standing("")).toBe("pet");
    expect(standing("pet=dog")).toBe("collar");
    expect(standing("pet=cat")).toBe("home");
    expect(standing("pet=dog&collar=no")).toBe("home");
    expect(standing("pet=dog&collar=no&home=boat")).toBe("ready");
  });

  it("end at once where the portal does not serve the case, whatever else the address says", () => {
    expect(walk("pet=dragon&home=boat").stand).toMatchObject({ kind: "exit", exit: { id: "fire" } });
    expect(walk("pet=dragon").answers).toEqual({ pet: { pet: "dragon" } });
  });

  it("say what is missing only when a person went on without choosing", () => {
    expect(walk("").stand).not.toHaveProperty("message");
    expect(walk("hoi=trang-pet").stand).toMatchObject({ kind: "question", message: "error.pet" });
    expect(walk("hoi=trang-pet&pet=cat").stand).not.toHaveProperty("message");
  });

  it("can be asked again with the choice still there, and every later choice kept", () => {
    const { stand, answers } = walk("pet=dog&collar=no&home=boat&sua=trang-pet");
    expect(stand).toMatchObject({ kind: "question", page: { id: "pet" }, value: "dog" });
    expect(stand).not.toHaveProperty("message");
    expect(answers).toEqual({});
    const query = new URLSearchParams("pet=dog&collar=no&home=boat&sua=trang-pet");
    expect(keptChoices(pages, query, pages[0])).toEqual([
      ["collar", "no"],
      ["home", "boat"],
    ]);
  });

  it("drop what can be no answer, and a choice for a question that is not asked any more", () => {
    for (const rubbish of [
      "pet=unicorn",
      `pet=${"x".repeat(9000)}`,
      "pet=%EF%BF%BD&__proto__=x&constructor=y",
      "pet=",
    ])
      expect(standing(rubbish), rubbish.slice(0, 40)).toBe("pet");
    expect(keptChoices(pages, new URLSearchParams("pet=unicorn&name=a&thing=1"))).toEqual([]);
    const walked = walk("pet=cat&collar=no&home=boat&name=a");
    expect(walked.answers).toEqual({ pet: { pet: "cat" }, home: { home: "boat" } });
    expect(answeredPairs(walked)).toEqual([
      ["pet", "cat"],
      ["home", "boat"],
    ]);
  });
});

describe("the questions before a birth is filed", () => {
  const stand = (query: string) => readPrecheck(birth, new URLSearchParams(query), today).stand;
  const fits = "childState=underSix&birthCase=noForeignElement";

  it("are at most six", () => {
    expect(precheckPages(birth.pages).length).toBeGreaterThan(0);
    expect(precheckPages(birth.pages).length).toBeLessThanOrEqual(6);
  });

  it("lead on for the usual family, and for a mother alone without asking about a marriage [birth B4] [birth B6]", () => {
    expect(stand(`${fits}&parentCase=both`)).toMatchObject({ page: { id: "parentsMarried" } });
    expect(stand(`${fits}&parentCase=both&parentsMarried=yes&residenceCase=parentsOwn`).kind).toBe("ready");
    expect(stand(`${fits}&parentCase=fatherUnknown`)).toMatchObject({ page: { id: "residenceCase" } });
  });

  it("[case B11] end with a foreign element at the question about it", () => {
    for (const birthCase of ["foreignBorderArea", "foreignElsewhere"])
      expect(stand(`childState=underSix&birthCase=${birthCase}`), birthCase).toMatchObject({
        kind: "exit",
        exit: { id: "foreignElement", page: "birthCase" },
      });
  });

  it("end where another procedure serves the case [case B13] [birth B5] [birth B7]", () => {
    for (const query of [
      "childState=sixOrOlder",
      "childState=registered",
      `${fits}&parentCase=motherUnknown`,
      `${fits}&parentCase=both&parentsMarried=no`,
    ])
      expect(stand(query).kind, query).toBe("exit");
  });

  it("do not ask where a child lives who has died [birth B24]", () => {
    expect(stand("childState=died&birthCase=noForeignElement&parentCase=fatherUnknown").kind).toBe("ready");
  });
});
