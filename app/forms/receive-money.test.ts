/** Who receives the money for a funeral, posted page by page as a browser would. */
import { expect, it } from "vitest";
import { payout, receiver, receiverKind } from "#machines/death/form/money.ts";
import { moneyTexts as en } from "#machines/death/texts/en-money.ts";
import { moneyTexts as vi } from "#machines/death/texts/vi-money.ts";
import type { Answers } from "#machines/kernel/form.ts";
import { askedPages, fieldsOf, readPage } from "./wizard.ts";

const known = (earlier: Answers) => ({ earlier, sources: {}, today: "2026-11-16" });
const by = (kind: string): Answers => ({ receiverKind: { receiverKind: kind } });
const somebody = {
  fullName: "Phạm Văn Trải Nghiệm",
  relationship: "child",
  birthDate: "07/07/1970",
  sex: "male",
  personalId: "019070000321",
  idIssuedOn: "01/07/2021",
  idIssuedBy: "Cục Cảnh sát",
  residenceKind: "permanent",
  provinceCode: "19",
  wardCode: "01954",
  detail: "",
  nativeProvince: "19",
  nativeWard: "01954",
  phone: "",
};

it("[case D20] asks everything about a receiver who is not the filer", () => {
  const optional = fieldsOf(receiver, by("person")).filter((field) => field.optional);
  const { errors } = readPage(receiver, {}, known(by("person")));
  expect(Object.keys(errors).sort()).toEqual(
    fieldsOf(receiver, by("person"))
      .filter((field) => !field.optional)
      .map(({ name }) => name)
      .sort(),
  );
  expect(optional.map(({ name }) => name)).toEqual(["phone", "detail"]);
  expect(readPage(receiver, somebody, known(by("person"))).errors).toEqual({});
});

it("[case D20] compares the receiver's number with the sex and the year that were typed", () => {
  const wrong = { ...somebody, sex: "female" };
  expect(readPage(receiver, wrong, known(by("person"))).errors).toEqual({
    personalId: "error.personalId.sex",
  });
});

it("asks nothing about the receiver when the filer is the one", () => {
  const pages = [receiverKind, receiver, payout];
  expect(askedPages(pages, by("applicant")).map(({ page }) => page.id)).toEqual(["receiverKind", "payout"]);
  expect(askedPages(pages, by("person")).map(({ page }) => page.id)).toContain("receiver");
});

it("[case D21] asks an organisation for its account", () => {
  const { values, errors } = readPage(payout, { way: "cash" }, known(by("organisation")));
  expect(values.way).toBe("bank");
  expect(errors).toEqual({
    bankAccount: "error.payout.bankAccount",
    bankName: "error.payout.bankName",
    accountHolder: "error.payout.accountHolder",
  });
  const full = { bankAccount: "0123 456 789", bankName: "Ngân hàng Thử", accountHolder: "TRUNG TÂM DEMO" };
  expect(readPage(payout, full, known(by("organisation")))).toMatchObject({
    ...{ errors: {}, values: { way: "bank", bankAccount: "0123456789" } },
  });
});

it("[case D22] pays a person in cash without any bank", () => {
  for (const kind of ["applicant", "person"])
    expect(readPage(payout, { way: "cash" }, known(by(kind))).errors).toEqual({});
});

it("[case D23] refuses a transfer to an empty account", () => {
  const typed = { way: "bank", bankAccount: "", bankName: "Ngân hàng Thử", accountHolder: "PHẠM VĂN A" };
  expect(readPage(payout, typed, known(by("person"))).errors).toEqual({
    bankAccount: "error.payout.bankAccount",
  });
  for (const account of ["12345", "12345678901234567890", "12AB56789"])
    expect(readPage(payout, { ...typed, bankAccount: account }, known(by("person"))).errors).toEqual({
      bankAccount: "error.payout.bankAccount.digits",
    });
});

it("has words for every question and every mistake of these pages in both languages", () => {
  const keys = [receiverKind, receiver, payout].flatMap((page) => [
    page.title,
    page.lead,
    ...page.sections.flatMap(({ title, fields }) => [
      title,
      ...fields.flatMap(({ label, options }) => [
        label,
        ...(Array.isArray(options) ? options.map((option) => option.label) : []),
      ]),
    ]),
    ...["person", "organisation"].flatMap((kind) =>
      Object.values(readPage(page, {}, known(by(kind))).errors).filter((key) =>
        /^error\.(receiver|payout)/.test(key),
      ),
    ),
  ]);
  for (const key of keys.filter((one) => one !== undefined))
    for (const texts of [vi, en] as Record<string, string>[]) expect(texts[key], key).toBeTruthy();
  expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
});
