/** Who reads a dossier as a task, who with a stated reason, and who not at all: the rule by itself. */
import { describe, expect, it } from "vitest";
import { birthComponents } from "#machines/birth/components.ts";
import { deathComponents } from "#machines/death/components.ts";
import type { Role } from "#machines/kernel/actors.ts";
import type { Component } from "#machines/kernel/component.ts";
import { type AccessFacts, type AccessPart, officerAccess } from "./officer-access.ts";

const commune = "H55.01.954";
const [police, insurance, province] = [`${commune}.1`, `${commune}.2`, "H55"];
const now = new Date("2026-11-16T09:00:00+07:00");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const part = (component: string, agencyId = commune, more: Partial<AccessPart> = {}): AccessPart => ({
  ...{ component, agencyId, variant: null, asked: true, secondLook: false },
  ...more,
});
const birth: AccessFacts = {
  intakeAgencyId: commune,
  parts: [
    part("intake"),
    part("results"),
    part("birthRegistration"),
    part("permanentResidence", police),
    part("healthCard", insurance),
    part("idCard", commune, { asked: false }),
  ],
  corrections: [],
  finishedAt: null,
};
const access = (
  agencyId: string,
  roles: Role | Role[],
  facts: AccessFacts = birth,
  law: readonly Component[] = birthComponents,
) => {
  const { level, rule } = officerAccess({ agencyId, roles: [roles].flat() }, facts, law, {
    now,
    ownDays: 30,
  });
  return `${level}: ${rule}`;
};

describe("an officer's own list", () => {
  it("holds the dossiers in which the officer prepares, signs or refuses a part", () => {
    expect(access(commune, "civilStatusOfficer")).toBe("own: part");
    expect(access(commune, "signer")).toBe("own: part");
    expect(access(police, "residenceOfficer")).toBe("own: part");
    expect(access(police, "signer")).toBe("own: part");
    expect(access(insurance, "insuranceOfficer")).toBe("own: part");
  });

  it("holds what the own counter has received, for its reception and its signer", () => {
    expect(access(commune, "receptionOfficer")).toBe("own: reception");
    const elsewhere = {
      ...birth,
      parts: birth.parts.filter(({ component }) => component !== "birthRegistration"),
    };
    expect(access(commune, "signer", elsewhere)).toBe("own: receivingSigner");
    expect(access(police, "receptionOfficer")).toBe("agency: otherDesk");
  });

  it("grows by the roles of a colleague for whom the officer stands in", () => {
    expect(access(commune, ["welfareOfficer"])).toBe("agency: otherDesk");
    expect(access(commune, ["welfareOfficer", "civilStatusOfficer"])).toBe("own: part");
  });

  it("does not hold a part that the family never asked for", () => {
    const alone = { ...birth, parts: birth.parts.filter(({ agencyId }) => agencyId === commune) };
    expect(access(commune, "residenceOfficer", alone)).toBe("agency: otherDesk");
    expect(access(police, "residenceOfficer", alone)).toBe("none: noPart");
  });

  it("follows the case that a part is: who pays the funeral decides whose officer reads", () => {
    const benefit = (agencyId: string, variant: string | null): AccessFacts => ({
      ...birth,
      parts: [part("intake"), part("deathRegistration"), part("funeralBenefit", agencyId, { variant })],
    });
    expect(access(commune, "welfareOfficer", benefit(commune, null), deathComponents)).toBe("own: part");
    expect(access(insurance, "insuranceOfficer", benefit(insurance, "BHXH"), deathComponents)).toBe(
      "own: part",
    );
    expect(access(commune, "welfareOfficer", benefit(insurance, "BHXH"), deathComponents)).toBe(
      "agency: otherDesk",
    );
  });
});

describe("a task that is no part of the officer's own", () => {
  const looked = (secondLook: boolean): AccessFacts => ({
    ...birth,
    parts: [
      part("intake"),
      part("deathRegistration", commune, { secondLook }),
      part("residenceRemoval", police),
    ],
  });

  it("opens a dossier whose part waits for this officer's second look, as long as it waits", () => {
    expect(access(commune, "welfareOfficer", looked(true), deathComponents)).toBe("own: secondLook");
    expect(access(commune, "welfareOfficer", looked(false), deathComponents)).toBe("agency: otherDesk");
    expect(access(insurance, "welfareOfficer", looked(true), deathComponents)).toBe("none: noPart");
  });

  it("opens a dossier finished years ago while a mistake on a paper of the own part waits for an answer", () => {
    const reported = {
      ...birth,
      finishedAt: daysAgo(700),
      corrections: [{ component: "birthRegistration", agencyId: commune }],
    };
    expect(access(commune, "civilStatusOfficer", reported)).toBe("own: correction");
    expect(access(police, "residenceOfficer", reported)).toBe("agency: finishedLongAgo");
  });
});

it("closes a dossier to its own officers some time after nothing is left to do in it, until they say why they read it", () => {
  expect(access(commune, "civilStatusOfficer", { ...birth, finishedAt: daysAgo(30) })).toBe("own: part");
  expect(access(commune, "civilStatusOfficer", { ...birth, finishedAt: daysAgo(31) })).toBe(
    "agency: finishedLongAgo",
  );
});

describe("who oversees", () => {
  it("reads the dossiers of the province with a reason, and none of another one", () => {
    expect(access(province, "manager")).toBe("province: overseer");
    expect(access(province, "auditor")).toBe("province: overseer");
    expect(access("H12", "manager")).toBe("none: noPart");
    expect(access("H5", "auditor")).toBe("none: noPart");
  });

  it("is no overseer by sitting at the province alone", () => {
    expect(access(province, "signer")).toBe("none: noPart");
  });
});

it("shows no dossier to administrators, nor to officers of another commune", () => {
  expect(access(commune, "administrator")).toBe("none: noDesk");
  expect(access(province, "administrator")).toBe("none: noPart");
  for (const role of ["receptionOfficer", "civilStatusOfficer", "signer"] as const)
    expect(access("H12.31.900", role)).toBe("none: noPart");
});
