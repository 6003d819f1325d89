/** The dry run in words, in both languages. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { DryRun } from "../dossiers/dry-run.server.ts";
import { translator } from "../texts/i18n.server.ts";
import { TextsProvider } from "../texts/texts.tsx";
import { DryRunSection } from "./dry-run.tsx";

const at = (local: string) => new Date(`2026-11-${local}+07:00`);
const dryRun: DryRun = {
  procedure: "birth",
  intake: "UBND Xã Ngân Sơn (Demo A)",
  start: { start: "2026-11-16", startWhy: "sameDay", cutOff: "15:00" },
  parts: [
    {
      component: "birthRegistration",
      agency: "UBND Xã Ngân Sơn (Demo A)",
      step: 1,
      turns: ["otherPart", "officer", "signer", "register"],
      after: [],
      consents: [],
      consentDays: 7,
      due: at("16T17:00:00"),
      paused: false,
      results: [{ id: "birthCertificate", channel: "post" }],
    },
    {
      component: "permanentResidence",
      agency: "Công an Xã Ngân Sơn (Demo A)",
      step: 2,
      turns: ["confirmer", "otherPart", "officer", "signer", "register"],
      after: ["birthRegistration"],
      consents: [{ fullName: "NGUYỄN VĂN MẪU", capacities: ["householdHead"] }],
      consentDays: 7,
      due: at("19T17:00:00"),
      paused: true,
      results: [{ id: "residenceNotice", channel: "electronic" }],
    },
  ],
  due: at("19T17:00:00"),
  fees: [
    {
      ...{ id: "residence", component: "permanentResidence", label: "fee.residence", count: 1 },
      ...{ parameter: "residenceFeeOnline", ground: "TT 75/2022/TT-BTC", each: 10_000, sum: 0 },
      exempt: { text: "fee.exempt.child", ground: "TT 75/2022/TT-BTC, Điều 4" },
    },
  ],
  total: 0,
  parcels: 1,
};
const textOf = (run: DryRun, language: "vi" | "en" = "vi") =>
  renderToStaticMarkup(
    <TextsProvider texts={{ language, t: translator(language) }}>
      <DryRunSection dryRun={run} />
    </TextsProvider>,
  )
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

it("[cap B16] says in plain words who acts after whom, by when, and what each part waits for", () => {
  const text = textOf(dryRun);
  for (const words of [
    "chậm nhất ngày 19/11/2026",
    "Sau khi hồ sơ được tiếp nhận.",
    "Sau khi xong: Đăng ký khai sinh.",
    "Cán bộ giải quyết, rồi lãnh đạo ký, rồi ghi vào cơ sở dữ liệu",
    "Chờ NGUYỄN VĂN MẪU (Chủ hộ)",
    "7 ngày làm việc",
    "Giấy khai sinh: bản điện tử và bản giấy gửi qua bưu chính công ích",
  ])
    expect(text).toContain(words);
  expect(text).not.toContain("Hôm nay là ngày nghỉ");
});

it("says that nothing is paid, why, and that postage goes to the carrier", () => {
  const text = textOf(dryRun);
  expect(text).toContain("Không mất phí.");
  expect(text).toContain("Miễn cho trẻ em: không phải trả");
  expect(text).toContain("Cước gửi 1 bưu phẩm ông/bà trả cho bưu chính khi nhận");
  expect(textOf({ ...dryRun, parcels: 0 })).not.toContain("bưu phẩm");
});

it("says how a total comes about", () => {
  const copies = { id: "copies", component: "birthRegistration", label: "fee.copies", parameter: "copyFee" };
  const fees = [{ ...copies, count: 3, ground: "TT 281/2016/TT-BTC", each: 8_000, sum: 24_000 }];
  const text = textOf({ ...dryRun, fees, total: 24_000 });
  expect(text).toContain("Tổng cộng 24.000 đ");
  expect(text).toContain("Bản sao Giấy khai sinh: 3 × 8.000 đ = 24.000 đ (TT 281/2016/TT-BTC)");
  expect(textOf({ ...dryRun, fees, total: 24_000 }, "en")).toContain("24,000 đ in all");
});

it.each([
  ["afterCutOff", "Bây giờ đã quá 15:00"],
  ["dayOff", "Hôm nay là ngày nghỉ"],
] as const)("says when counting begins later: %s", (startWhy, words) => {
  const text = textOf({ ...dryRun, start: { start: "2026-11-17", startWhy, cutOff: "15:00" } });
  expect(text).toContain(words);
  expect(text).toContain("17/11/2026");
});
