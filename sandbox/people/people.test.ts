/** The invented people are sound: their numbers follow the rules that the portal checks. */
import { expect, test } from "vitest";
import { birthNotices } from "./birth-notices.ts";
import { citizens } from "./citizens.ts";
import { households } from "./households.ts";
import { officers } from "./officers.ts";

test.each(citizens.map((one) => [one.fixture, one] as const))(
  "%s has an identity number that fits birth year and sex, and a phone of their own",
  (_, { personalId, birthDate, sex, phone }) => {
    const [, century, year] = /^0\d\d([0-3])(\d\d)\d{6}$/.exec(personalId) ?? [];
    expect(`${Number(century) < 2 ? 19 : 20}${year}`).toBe(birthDate.slice(0, 4));
    expect(Number(century) % 2 === 0 ? "male" : "female").toBe(sex);
    expect(phone).toMatch(/^09\d{8}$/);
  },
);

test("no number, phone, code or name is given twice", () => {
  const lists = [
    citizens.map(({ personalId }) => personalId),
    citizens.map(({ phone }) => phone),
    citizens.map(({ fullName }) => fullName),
    officers.map(({ code }) => code),
    birthNotices.map(({ code }) => code),
    households.flatMap(({ members }) => members.map(({ personalId }) => personalId)),
  ];
  for (const list of lists) expect(new Set(list).size).toBe(list.length);
});

test("there are sixty notices of MẸ-1 for tests, boys and girls in turn, born 01–15/11/2026", () => {
  const forTests = birthNotices.filter(({ code }) => /^010\d\d\.GCS\.19001\.26$/.test(code));
  expect(forTests).toHaveLength(60);
  for (const [index, { mother, child }] of forTests.entries()) {
    expect(mother.personalId).toBe("019192000456");
    expect(child.sex).toBe(index % 2 === 0 ? "male" : "female");
    expect(child.bornAt).toMatch(/^2026-11-(0[1-9]|1[0-5])T\d\d:20:00\+07:00$/);
  }
});

test("the misspelt notice differs from its mother's name", () => {
  const notice = birthNotices.find(({ code }) => code === "00003.GCS.19001.26");
  const mother = citizens.find(({ personalId }) => personalId === notice?.mother.personalId);
  expect(mother?.fixture).toBe("MẸ-4");
  expect(notice?.mother.fullName).not.toBe(mother?.fullName);
});
