/** Families who register a death: what they choose, since nearly all is known, and what every page of theirs owes them. */
import type { Page } from "@playwright/test";
import type { Typed } from "./branches.ts";
import { stepOf, submit } from "./filing.ts";
import { expect, expectAccessible } from "./fixtures.ts";
import { walkTo } from "./walk.ts";

/** The two questions before everything else. */
export const linking = (linked: "two" | "three" | "four"): Typed => ({
  "truong-hop": { deathCase: "vietnam" },
  "thu-tuc-lien-thong": { linked },
});

/** He died at home, and the committee that registers the death would write the notice itself. */
export const atHome = (personalId: string, diedOn: string): Typed => ({
  "nguoi-mat": { who: personalId },
  "giay-bao-tu": { way: "sameCommittee" },
  "thong-tin-chet": { diedOn, atLastResidence: true },
});

const buried: Typed = {
  "mai-tang": {
    buriedOn: "16/11/2026",
    provinceCode: "19",
    wardCode: "01954",
    detail: "Nghĩa trang Trình diễn A",
  },
};
export const inCash: Typed = { ...buried, "cach-nhan-tien": { way: "cash" } };
export const byBank = (bankAccount: string): Typed => ({
  ...buried,
  "cach-nhan-tien": { way: "bank", bankAccount, bankName: "Ngân hàng Trình diễn" },
});

/** No register knows him: everything is typed, on the pages that families of the other journeys never see. */
export const onTheRoad: Typed = {
  ...linking("three"),
  "nguoi-mat": { who: "other" },
  "nguoi-yeu-cau": { relationship: "other" },
  "giay-bao-tu": { way: "typed" },
  "nguoi-duoc-khai-tu": {
    ...{ familyName: "VÕ", givenName: "THÍ DỤ", birthDate: "1951", sex: "male", ethnicity: "Kinh" },
    ...{ idKind: "oldIdCard", idNumber: "090123456", idIssuedOn: "01/07/1999", idIssuedBy: "Công an tỉnh" },
    ...{ residenceKind: "permanent", provinceCode: "19", wardCode: "01954", addressDetail: "Thôn Mẫu 9" },
  },
  "thong-tin-chet": {
    ...{ diedOn: "14/11/2026", diedAt: "17:30", provinceCode: "96", wardCode: "31900" },
    ...{ detail: "Km 12, đường Trình Diễn", cause: "Tai nạn giao thông" },
  },
  "giay-to-chet": {
    kind: "policeRecord",
    number: "07/BB-CA",
    issuedOn: "15/11/2026",
    issuedBy: "Công an xã",
  },
  "co-quan": { sameArea: false, copies: "2" },
  "co-quan-thuong-tru": { residenceProvince: "19", residenceWard: "01954" },
  "ho-gia-dinh": { headIs: "deceasedAlone" },
  "doi-tuong": { merit: true, emergency: true },
  "nguoi-co-cong": {
    ...{ objectKind: "woundedSoldier", decisionNumber: "45/QĐ-SNV", decisionDate: "07/05/1990" },
    ...{ decisionUnit: "Sở Nội vụ", injuryRate: "41", nativeProvince: "19", nativeWard: "01954" },
  },
  "tro-giup-khan-cap": { emergencyKind: "trafficAccident" },
  ...byBank("0123456789"),
  "nguoi-nhan-tien": { receiverKind: "organisation" },
  "thong-tin-nguoi-nhan": {
    ...{
      organisationName: "Hội Chữ thập đỏ Trình diễn",
      organisationProvince: "19",
      organisationWard: "01954",
    },
    ...{ organisationDetail: "Số 2 đường Trình Diễn", representativeName: "NGÔ THỊ ĐẠI DIỆN" },
  },
  "nguoi-nhan-tin": { who: "other", fullName: "NGÔ THỊ ĐẠI DIỆN", phone: "0900000099" },
};

/** The parts in the law's order; the others open when the death is registered. */
export const registration = [
  ["Cán bộ tiếp nhận A", "Tiếp nhận"],
  ["Cán bộ hộ tịch A", "Đăng ký khai tử"],
  ["Lãnh đạo UBND A", "Ký Trích lục khai tử"],
] as const;
export const removal = [
  ["Cán bộ cư trú A", "Đề xuất xóa đăng ký thường trú"],
  ["Lãnh đạo Công an A", "Ký duyệt xóa đăng ký"],
] as const;
export const insuranceDecides = ["Viên chức BHXH A", "Quyết định mức hưởng"] as const;
export const survivorsDecision = ["Viên chức BHXH A", "Quyết định trợ cấp tuất"] as const;

/** Nobody is congratulated and nothing is shouted at a family in mourning; colours are quiet too. */
export async function expectCalm(page: Page): Promise<void> {
  await expect(page.locator("body")).not.toContainText(/!|chúc mừng/i, { useInnerText: true });
  await expect(page.locator("html")).toHaveAttribute("data-tone", "calm");
}

type Filed = { caseCode: string /** Pages that came, in their order. */; seen: string[] };
type Looks = { scripted: boolean; onPage?: (page: Page) => Promise<void> };

/** Pages that were looked at already: most families come by the same ones. */
const looked = new Set<string>();

/** From the draft to the receipt; every page is calm, and each is looked at once for accessibility faults, with script. */
export async function fileDeath(page: Page, typed: Typed, { scripted, onPage }: Looks): Promise<Filed> {
  const seen = await walkTo(page, "kiem-tra", typed, {
    slug: "khai-tu",
    onPage: async () => {
      await expectCalm(page);
      await expectAccessible(page, scripted && !looked.has(stepOf(page)));
      looked.add(stepOf(page));
      await onPage?.(page);
    },
  });
  await expectCalm(page);
  const caseCode = await submit(page, scripted && !looked.has("kiem-tra"));
  looked.add("kiem-tra");
  await expectCalm(page);
  return { caseCode, seen };
}
