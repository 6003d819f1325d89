/** The invented people are sound: their numbers follow the rules that the portal checks. */
import { expect, test } from "vitest";
import { benefitStatusOf } from "./benefit-status.ts";
import { bereavedFamilies } from "./bereaved-families.ts";
import { birthNotices } from "./birth-notices.ts";
import { citizens, getCitizen } from "./citizens.ts";
import { deathNotices, noticeOfDeath } from "./death-notices.ts";
import { earlierDeaths } from "./earlier-records.ts";
import { households } from "./households.ts";
import { officers } from "./officers.ts";

test.each(citizens.map((one) => [one.fixture, one] as const))(
  "%s has an identity number that fits birth year and sex, and a phone of their own",
  (_, { personalId, birthDate, sex, phone }) => {
    const [, century, year] = /^0\d\d([0-3])(\d\d)\d{6}$/.exec(personalId) ?? [];
    expect(`${Number(century) < 2 ? 19 : 20}${year}`).toBe(birthDate.slice(0, 4));
    expect(Number(century) % 2 === 0 ? "male" : "female").toBe(sex);
    expect(phone).toMatch(/^09(?!00000099)\d{8}$/);
  },
);

test("no number, phone, code or name is given twice", () => {
  const lists = [
    citizens.map(({ personalId }) => personalId),
    citizens.map(({ phone }) => phone),
    citizens.map(({ fullName }) => fullName),
    officers.map(({ code }) => code),
    birthNotices.map(({ code }) => code),
    deathNotices.map(({ code }) => code),
    deathNotices.map(({ deceased }) => deceased.personalId),
    citizens.map(({ insuranceCode }) => insuranceCode).filter((code) => code !== "0000000000"),
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

test("no name lies inside another one", () => {
  const names = citizens.map(({ fullName }) => fullName);
  for (const name of names) expect(names.filter((other) => other.includes(name))).toEqual([name]);
});

test("whoever the population register calls dead is in the register of deaths", () => {
  expect(citizens.filter(({ alive }) => !alive).map(({ personalId }) => personalId)).toEqual(
    earlierDeaths.map(({ personalId }) => personalId),
  );
});

test("forty families for tests have a death notice each, 01001 to 01040, of 10–15/11/2026, and a relative who can file", () => {
  const bereaved = bereavedFamilies.filter(({ isAlive }) => !isAlive);
  expect(bereaved).toHaveLength(40);
  for (const { number, deceased, filer } of bereaved) {
    const notice = noticeOfDeath(getCitizen(deceased).personalId);
    expect(notice?.code).toMatch(new RegExp(`^0${1000 + number}\\.GBT\\.(19001|96000)\\.26$`));
    expect(notice?.diedAt).toMatch(/^2026-11-1[0-5]T\d\d:40$/);
    expect(getCitizen(filer)).toMatchObject({ levelOfAssurance: 2, alive: true });
  }
});

test("some relatives for tests live, have an account of their own and no death notice", () => {
  const living = bereavedFamilies.filter(({ isAlive }) => isAlive).map((one) => getCitizen(one.deceased));
  expect(living).toHaveLength(4);
  for (const { personalId, levelOfAssurance } of living)
    expect([levelOfAssurance, noticeOfDeath(personalId)]).toEqual([2, undefined]);
});

test("there are deceased of every standing: insured, on survivor benefit at 80 or more, assisted, with merit, of two laws, of none", () => {
  const of = (wanted: (typeof bereavedFamilies)[number]["standing"]) =>
    bereavedFamilies
      .filter(({ standing }) => standing === wanted)
      .map(({ deceased }) => ({
        ...getCitizen(deceased),
        ...benefitStatusOf(getCitizen(deceased).personalId),
      }));
  expect(of("pensioner").every(({ insurance }) => insurance && insurance.months >= 60)).toBe(true);
  expect(of("insured").map(({ insurance }) => insurance?.months)).toContain(8);
  for (const { birthDate, insurance } of of("survivor"))
    expect([birthDate <= "1946-11-10", insurance?.monthlySurvivor]).toEqual([true, true]);
  expect(of("assisted").every(({ monthlyAssistance }) => monthlyAssistance)).toBe(true);
  expect(of("merit").every(({ merit, insurance }) => merit && !insurance)).toBe(true);
  expect(of("meritPensioner").every(({ merit, insurance }) => merit && insurance)).toBe(true);
  expect(of("none").some(({ socialPension }) => socialPension)).toBe(true);
});
