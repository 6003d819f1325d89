/** A mother files the birth group, page by page, as a person would: by labels and buttons. */
import type { Page } from "@playwright/test";
import { expect, expectAccessible } from "./fixtures.ts";
import type { Hands } from "./hands.ts";

export type Channel = "electronic" | "counter" | "post";
export type Filing = {
  /** Mã giấy chứng sinh; each journey takes one of its own. */
  notice: string;
  channels: { birthCertificate: Channel; residenceNotice: Channel; healthCard: Channel };
  /** Copies of the certificate, collected at the counter; none when not given. */
  copies?: number;
  /** Replaces "Thôn Mẫu 1" on the page of the residence. */
  addressDetail?: string;
  /** Looks at every page for accessibility faults; the journeys do, other tests need not do it again. */
  accessibility?: true;
  /** Begins at the guide instead of at the draft. */
  fromGuide?: true;
  /** Called on each page before "Tiếp tục". */
  onPage?: (page: Page) => Promise<void>;
  /** Fills in and goes on by other hands than the pointer's. */
  hands?: Hands;
  /** Leaves a page in another way than by a press on "Tiếp tục". */
  goOn?: (page: Page) => Promise<void>;
};

const channelLabels = {
  birthCertificate: {
    electronic: "Chỉ nhận bản điện tử Giấy khai sinh",
    counter: "Nhận thêm bản giấy Giấy khai sinh tại UBND cấp xã",
    post: "Nhận thêm bản giấy Giấy khai sinh qua bưu chính công ích",
  },
  residenceNotice: {
    electronic: "Chỉ nhận bản điện tử thông báo thường trú",
    counter: "Nhận thêm bản giấy thông báo thường trú tại UBND cấp xã",
    post: "Nhận thêm bản giấy thông báo thường trú qua bưu chính công ích",
  },
  healthCard: {
    electronic: "Chỉ nhận bản điện tử của thẻ BHYT",
    counter: "Nhận thêm thẻ BHYT bản giấy tại UBND cấp xã",
    post: "Nhận thêm thẻ BHYT bản giấy qua bưu chính công ích",
  },
} as const;

/** What is typed or chosen on each page, by the last part of its address. A known value has a note beside it that names it too: "^". */
const pages: Record<string, (page: Hands, filing: Filing, scripted: boolean) => Promise<unknown>> = {
  "tre-em": async (page) => page.getByLabel("Trẻ dưới 6 tuổi, chưa đăng ký khai sinh").check(),
  "yeu-to-nuoc-ngoai": async (page) => page.getByLabel("Không có yếu tố nước ngoài").check(),
  "cha-me": async (page) => page.getByLabel("Đã xác định được cả cha lẫn mẹ").check(),
  "cha-me-ket-hon": async (page) => page.getByLabel("Có đăng ký kết hôn").check(),
  "noi-o": async (page) =>
    page.getByLabel("Con về với cha, mẹ; cha, mẹ là chủ sở hữu chỗ ở hợp pháp").check(),
  "co-quan": async (page, _, scripted) => {
    await page.getByLabel(/^Tỉnh\/Thành phố/).selectOption({ label: "Tỉnh Thái Nguyên" });
    if (!scripted) await page.getByRole("button", { name: "Hiện danh sách" }).first().click();
    await page.getByLabel(/^Xã\/Phường\/Đặc khu/).selectOption({ label: "Xã Ngân Sơn" });
    await page.getByLabel("Cùng địa bàn thực hiện đăng ký khai sinh").check();
  },
  "nguoi-yeu-cau": async (page) => page.getByLabel("Mẹ", { exact: true }).check(),
  "giay-chung-sinh": async (page, { notice }) => {
    await page.getByLabel("Lấy dữ liệu chứng sinh từ Cổng DVCQG").check();
    await page.getByLabel(/^Mã giấy chứng sinh/).fill(notice);
  },
  tre: async (page, { copies }) => {
    await page.getByLabel("Họ", { exact: true }).fill("NGUYỄN");
    await page.getByLabel(/^Chữ đệm/).fill("MINH");
    await page.getByLabel("Tên", { exact: true }).fill("AN");
    if (copies) await page.getByLabel(/^Số lượng bản sao/).fill(String(copies));
  },
  me: async () => {},
  // Her husband is known from the registers.
  cha: async () => {},
  "ket-hon": async () => {},
  "thuong-tru": async (page, { addressDetail }) => {
    await page.getByLabel(/^Quan hệ với chủ hộ/).selectOption("Con đẻ");
    if (addressDetail) await page.getByLabel(/^Địa chỉ chi tiết/).fill(addressDetail);
  },
  "xac-nhan-cu-tru": async (page) => page.getByLabel("Xác nhận trên VNeID").check(),
  "the-bhyt": async (page) => {
    await page.getByLabel(/^Nơi đăng ký KCB ban đầu/).selectOption("19001");
    await page.getByLabel("Thông tin mẹ").check();
  },
  "giay-to": async () => {},
  "nhan-ket-qua": async (page, { channels, copies }) => {
    if (copies) await page.getByLabel("Nhận bản sao tại UBND cấp xã", { exact: true }).check();
    for (const [result, channel] of Object.entries(channels) as [keyof typeof channels, Channel][])
      await page.getByLabel(channelLabels[result][channel], { exact: true }).check();
  },
  "dia-chi-nhan": async () => {},
};

export const stepOf = (page: Page): string => new URL(page.url()).pathname.split("/").at(-1) ?? "";

/** The questions that are asked before sign-in too. */
const questions = ["tre-em", "yeu-to-nuoc-ngoai", "cha-me", "cha-me-ket-hon", "noi-o"];

/** As most families come: from the guide through the questions to the first page of the draft. */
async function beginFromGuide(page: Page, filing: Filing, scripted: boolean): Promise<void> {
  await page.goto("/thu-tuc/khai-sinh");
  await filing.onPage?.(page);
  await page.getByRole("link", { name: "Bắt đầu", exact: true }).first().click();
  for (const question of questions) {
    await pages[question]?.(page, filing, scripted);
    await filing.onPage?.(page);
    await page.getByRole("button", { name: "Tiếp tục" }).click();
  }
  await filing.onPage?.(page);
  await page.getByRole("link", { name: /^(Đăng nhập và bắt đầu|Bắt đầu)$/ }).click();
  await filing.onPage?.(page);
  await page.getByRole("button", { name: /^Bắt đầu kê khai/ }).click();
  await page.waitForURL(/\/co-quan$/);
}

/** Nothing on paper. */
export const electronic: Filing["channels"] = {
  birthCertificate: "electronic",
  residenceNotice: "electronic",
  healthCard: "electronic",
};

/** Straight to a new draft, which asks the questions itself. `slug`: of the procedure, as its addresses spell it. */
export async function beginDraft(page: Page, slug = "khai-sinh"): Promise<void> {
  await page.goto(`/ho-so/nhap?thu-tuc=${slug}`);
  await page.getByRole("button", { name: "Bắt đầu kê khai" }).click();
  await page.waitForURL(/\/nhap\/[0-9a-f-]{36}\/[^/]+$/);
}

/** From "Bắt đầu" to the page of all answers. */
export async function fillIn(page: Page, filing: Filing, scripted: boolean): Promise<void> {
  await (filing.fromGuide ? beginFromGuide(page, filing, scripted) : beginDraft(page));
  await fillPages(page, filing, scripted);
}

/** From the first page of a draft to the page of all answers. */
export async function fillPages(page: Page, filing: Filing, scripted: boolean): Promise<void> {
  for (let step = stepOf(page); step !== "kiem-tra"; step = stepOf(page)) {
    const fill = pages[step];
    if (!fill) throw new Error(`Nobody told the test about the page ${page.url()}`);
    const hands: Hands = filing.hands ?? page;
    await fill(hands, filing, scripted);
    if (filing.accessibility) await expectAccessible(page, scripted);
    await filing.onPage?.(page);
    if (filing.goOn) await filing.goOn(page);
    else await hands.getByRole("button", { name: "Tiếp tục" }).click();
    await page.waitForURL((url) => url.pathname.split("/").at(-1) !== step);
  }
}

/** Address of the draft that a page of the wizard belongs to. */
export const draftOf = (page: Page): string => page.url().split("/").slice(0, 6).join("/");

/** Everybody has five drafts at most: a test that does not file takes its own away. */
export async function removeDraft(page: Page, draft = draftOf(page)): Promise<void> {
  await page.goto(`${draft}/xoa`);
  await page.getByRole("button", { name: "Xóa hồ sơ nháp" }).click();
  await page.waitForURL(/\/ho-so$/);
}

/** Confirms the declaration and files; the case code from the receipt. `look`: for accessibility faults too. */
export async function submit(page: Page, look = false): Promise<string> {
  await expectAccessible(page, look);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Nộp hồ sơ" }).click();
  await page.waitForURL(/\/bien-nhan$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hồ sơ đã được gửi");
  await expectAccessible(page, look);
  return caseCodeOf(page);
}

export function caseCodeOf(page: Page): string {
  const [code] = /G00\.00\.00-\d{6}-\d{6}/.exec(page.url()) ?? [];
  if (!code) throw new Error(`No case code in ${page.url()}`);
  return code;
}
