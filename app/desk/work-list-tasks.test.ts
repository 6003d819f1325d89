import { expect, it } from "vitest";
import { birthComponents } from "#machines/birth/components.ts";
import { tasksOf } from "./work-list-tasks.server.ts";

it("gives the reception its own task and the results to hand over, and no part of the law's agencies", () => {
  expect(tasksOf(["receptionOfficer"], birthComponents)).toEqual({
    components: ["intake"],
    turns: { intake: ["receptionOfficer"] },
    handsOver: true,
  });
});

it("gives the civil-status officer the birth to register, and not to sign", () => {
  expect(tasksOf(["civilStatusOfficer"], birthComponents)).toEqual({
    components: ["birthRegistration"],
    turns: { birthRegistration: ["officer"] },
    handsOver: false,
  });
});

it("gives a signer every part that needs a signature; the agency narrows it further", () => {
  const { components, turns } = tasksOf(["signer"], birthComponents);
  expect(components).toEqual(["birthRegistration", "permanentResidence", "idCard"]);
  expect(turns).toEqual({
    birthRegistration: ["signer"],
    permanentResidence: ["signer"],
    idCard: ["signer"],
  });
});

it("shows who oversees a province every part, and gives nobody there a turn", () => {
  for (const role of ["auditor", "manager"] as const)
    expect(tasksOf([role], birthComponents)).toEqual({
      components: ["intake", ...birthComponents.map(({ id }) => id)],
      turns: {},
      handsOver: true,
    });
});

it("gives roles without a duty nothing", () => {
  expect(tasksOf(["administrator"], birthComponents)).toEqual({
    components: [],
    turns: {},
    handsOver: false,
  });
});
