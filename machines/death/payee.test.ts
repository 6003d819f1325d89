/** To whom money is paid, and how (death-linked §4.7; D-B9, D-B10). */
import { expect, it } from "vitest";
import type { Answers } from "../kernel/form.ts";
import { deathPayee } from "./payee.ts";

const applicant = { fullName: "PHẠM VĂN TRẢI NGHIỆM" };
const bank = {
  way: "bank",
  bankAccount: "0123456789",
  bankName: "Ngân hàng Trình diễn",
  accountHolder: "PHAM VAN TRAI NGHIEM",
};
const of = (receiverKind: string, payout: object, more: Answers = {}): Answers => ({
  applicant,
  receiverKind: { receiverKind },
  payout: { ...payout },
  ...more,
});

it("pays the applicant who organised the funeral, in cash or into the account", () => {
  expect(deathPayee(of("applicant", { way: "cash" }), "funeralBenefit")).toEqual({
    ...{ fullName: applicant.fullName, way: "cash", account: null, address: null },
  });
  expect(deathPayee(of("applicant", bank), "funeralBenefit")).toMatchObject({
    way: "bank",
    account: { number: "0123456789", bankName: "Ngân hàng Trình diễn", holder: "PHAM VAN TRAI NGHIEM" },
  });
});

it("[death D-B9] pays whoever else organised the funeral, by post to the address and into that person's hands alone", () => {
  const delivery = { receiver: applicant.fullName, phone: "0900000013", provinceCode: "19" };
  const answers = of(
    "person",
    { way: "post" },
    {
      receiver: { fullName: "ĐỖ THỊ VÍ DỤ" },
      delivery: { ...delivery, wardCode: "01954", detail: "Thôn Mẫu 7" },
    },
  );
  expect(deathPayee(answers, "funeralBenefit")).toEqual({
    ...{ fullName: "ĐỖ THỊ VÍ DỤ", way: "post", account: null },
    address: { ...delivery, receiver: "ĐỖ THỊ VÍ DỤ", wardCode: "01954", detail: "Thôn Mẫu 7" },
  });
});

it("pays survivors' money to a survivor, into an account only where it is the payee's own", () => {
  const widow = { fullName: "BÙI THỊ KIỂM CHỨNG", personalId: "019165000654", workCapacity: "overAge" };
  const child = { fullName: "ĐỖ THỊ VÍ DỤ", personalId: "019312000125", workCapacity: "under18" };
  const asked = { linked: { linked: "four" }, survivorCount: { survivors: "2" } };
  const payee = (kind: string, who: object, first: object, receiver = {}) =>
    deathPayee(
      of(kind, bank, {
        ...asked,
        applicant: { ...who },
        receiver,
        survivor1: { ...first },
        survivor2: child,
      }),
      "survivorBenefit",
    );
  expect(payee("applicant", widow, widow)).toMatchObject({ fullName: widow.fullName, way: "bank" });
  const cash = { way: "cash", account: null, address: null };
  expect(payee("applicant", applicant, widow)).toEqual({ fullName: widow.fullName, ...cash });
  const nephew = { fullName: "ĐỖ VĂN CHÁU", personalId: "019090000777" };
  expect(payee("person", widow, widow, nephew)).toEqual({ fullName: widow.fullName, ...cash });
  expect(payee("person", applicant, child, nephew)).toEqual({ fullName: applicant.fullName, ...cash });
});

it("[death D-B10] pays an organisation for the funeral, and never the survivors' money", () => {
  const answers = of("organisation", bank, { receiver: { organisationName: "Hội Chữ thập đỏ Trình diễn" } });
  expect(deathPayee(answers, "funeralBenefit")).toMatchObject({
    ...{ fullName: "Hội Chữ thập đỏ Trình diễn", way: "bank" },
  });
  expect(deathPayee(answers, "survivorBenefit")).toEqual({
    ...{ fullName: applicant.fullName, way: "cash", account: null, address: null },
  });
});

it("names nobody before it is said who is paid and how", () => {
  expect(deathPayee({ applicant }, "funeralBenefit")).toBeUndefined();
  expect(
    deathPayee({ applicant, receiverKind: { receiverKind: "applicant" } }, "funeralBenefit"),
  ).toBeUndefined();
});
