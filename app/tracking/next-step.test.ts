/** The sentence on top of a dossier for every place in which the birth machine can be, in both languages. */
import { expect, test } from "vitest";
import type { AnyStateNode } from "xstate";
import { birthMachine } from "#machines/birth/machine.ts";
import { translator } from "../texts/i18n.server.ts";
import { say } from "../ui/words.ts";
import { type NextFacts, type NextPart, nextStep } from "./next-step.ts";

const now = new Date("2026-11-16T10:00:00+07:00");
const due = new Date("2026-11-19T17:00:00+07:00");
const endOfDay = new Date("2026-11-26T00:00:00+07:00");

const part = (component: string, more: Partial<NextPart> = {}): NextPart => ({
  component,
  agencyName: component === "permanentResidence" ? "Công an Xã Thử" : "UBND Xã Thử",
  agencyKind: component === "permanentResidence" ? "communePolice" : "communePeoplesCommittee",
  ...{ state: "open", turn: "officer", dueAt: due, closedAt: null, paused: false, usual: null },
  ...more,
});
const waiting = part("permanentResidence", { state: "waiting.otherPart", turn: "otherPart" });
const received = part("intake", { state: "accepted", turn: null, closedAt: now, dueAt: null });
const facts = (more: Partial<NextFacts> = {}): NextFacts => ({
  ...{ procedure: "birth", closedAt: null, outcome: null, consentsDueAt: null, choices: [] },
  ...{ intake: received, parts: [part("birthRegistration"), waiting] },
  ...{ supplements: [], withdrawals: [], results: [] },
  ...more,
});
const closed = { closedAt: now, parts: [], outcome: "FULL" as const };
const result = (more: Partial<NextFacts["results"][number]> = {}) => ({
  ...{ channel: "counter" as const, ready: true, fulfilled: false },
  ...more,
});
const inState = (state: string, turn: string, more: Partial<NextPart> = {}) =>
  facts({ parts: [part("birthRegistration", { state, turn, ...more }), waiting] });

type Row = [string, NextFacts, string];
const family: Row[] = [
  [
    "before reception",
    facts({
      intake: part("intake", { state: "submitted", turn: "receptionOfficer", dueAt: null }),
      parts: [part("birthRegistration", { state: "waiting.otherPart", turn: "otherPart" })],
    }),
    "Đến lượt UBND Xã Thử: tiếp nhận hồ sơ. Phần đầu tiên có hạn ngày 19/11/2026.",
  ],
  [
    "asked for more at reception",
    facts({ supplements: [{ component: "intake", dueAt: endOfDay }] }),
    "Đến lượt ông/bà: bổ sung hồ sơ (Tiếp nhận hồ sơ), chậm nhất hết ngày 25/11/2026. Trong lúc chờ, thời hạn của cơ quan tạm dừng tính.",
  ],
  [
    "an office decides",
    facts(),
    "Đến lượt UBND Xã Thử: giải quyết phần Đăng ký khai sinh, hạn ngày 19/11/2026.",
  ],
  [
    "an office decides, and usually sooner",
    inState("open", "officer", {
      usual: { p50: 1, by: new Date("2026-11-18T17:00:00+07:00"), passed: false },
    }),
    "Đến lượt UBND Xã Thử: giải quyết phần Đăng ký khai sinh, hạn ngày 19/11/2026. Thường xong chậm nhất ngày 18/11/2026.",
  ],
  [
    "a head signs",
    inState("awaitingSignature", "signer"),
    "Đến lượt lãnh đạo UBND Xã Thử: ký phần Đăng ký khai sinh, hạn ngày 19/11/2026.",
  ],
  [
    "a register is asked",
    inState("registering.asked", "register"),
    "UBND Xã Thử đang ghi kết quả phần Đăng ký khai sinh vào cơ sở dữ liệu, hạn ngày 19/11/2026.",
  ],
  [
    "a register did not answer, which is nobody else's business",
    inState("registering.failed", "manager"),
    "UBND Xã Thử đang ghi kết quả phần Đăng ký khai sinh vào cơ sở dữ liệu, hạn ngày 19/11/2026.",
  ],
  [
    "late",
    inState("open", "officer", { dueAt: new Date("2026-11-13T17:00:00+07:00") }),
    "Đến lượt UBND Xã Thử: giải quyết phần Đăng ký khai sinh, đã quá hạn ngày 13/11/2026.",
  ],
  [
    "a consent is open and nothing else can go on",
    facts({
      consentsDueAt: endOfDay,
      parts: [part("permanentResidence", { state: "waiting.consent", turn: "confirmer", paused: true })],
    }),
    "Đang chờ người được hỏi ý kiến trả lời (Đăng ký thường trú), chậm nhất hết ngày 25/11/2026. Trong lúc chờ, thời hạn của phần này tạm dừng tính.",
  ],
  [
    "a consent is missing",
    facts({ choices: [{ component: "permanentResidence", dueAt: endOfDay }] }),
    "Đến lượt ông/bà: thiếu ý kiến đồng ý, xin chọn cách làm tiếp (Đăng ký thường trú), chậm nhất hết ngày 25/11/2026. Trong lúc chờ, thời hạn của phần này tạm dừng tính.",
  ],
  [
    "the whole is asked back",
    facts({ withdrawals: [{ component: "intake", state: "asked", dueAt: due }] }),
    "Đang chờ UBND Xã Thử trả lời yêu cầu rút hồ sơ, chậm nhất 17:00 19/11/2026; đến lúc đó không có trả lời thì hồ sơ được rút.",
  ],
  [
    "one part is asked back",
    facts({
      parts: [part("permanentResidence", { state: "withdrawalAsked.open" })],
      withdrawals: [{ component: "permanentResidence", state: "asked", dueAt: due }],
    }),
    "Đang chờ Công an Xã Thử trả lời yêu cầu rút phần: Đăng ký thường trú, chậm nhất 17:00 19/11/2026; đến lúc đó không có trả lời thì phần này được rút.",
  ],
  [
    "one result is there while a part goes on",
    facts({ results: [result()] }),
    "Đến lượt UBND Xã Thử: giải quyết phần Đăng ký khai sinh, hạn ngày 19/11/2026. Trong lúc đó, ông/bà nhận được ngay kết quả đã xong ở mục Kết quả.",
  ],
  [
    "ready at the counter",
    facts({ ...closed, results: [result()] }),
    "Kết quả đã có: mời ông/bà đến nhận tại UBND Xã Thử trong giờ làm việc. Giấy tờ được giữ cho đến khi có người đến nhận.",
  ],
  [
    "ready to be opened",
    facts({ ...closed, results: [result({ channel: "electronic" })] }),
    "Kết quả điện tử đã có: mời ông/bà mở xem ở mục Kết quả.",
  ],
  [
    "held back for its fee",
    facts({ ...closed, results: [result({ held: true })] }),
    "Đến lượt ông/bà: nộp lệ phí để nhận giấy tờ đã xong.",
  ],
  [
    "waits for the carrier",
    facts({ ...closed, results: [result({ channel: "post" })] }),
    "Kết quả giấy đang chờ bưu chính đến lấy.",
  ],
  [
    "with the carrier",
    facts({ ...closed, results: [result({ channel: "post", sent: true })] }),
    "Bưu chính đang mang kết quả giấy đến gia đình.",
  ],
  [
    "all is with the family",
    facts({ ...closed, results: [result({ fulfilled: true }), result({ dropped: true })] }),
    "Hồ sơ đã xong, kết quả đã đến gia đình. Không còn việc gì phải làm.",
  ],
  [
    "ended in part",
    facts({ ...closed, outcome: "PARTIAL" }),
    "Hồ sơ đã kết thúc: có phần có kết quả, có phần không. Xem từng phần ở dưới.",
  ],
  [
    "ended without a result",
    facts({ ...closed, outcome: "NONE" }),
    "Hồ sơ đã kết thúc và không có kết quả. Xem từng phần ở dưới.",
  ],
];

/** Places of a part in which somebody is waited for, as its machine declares them. */
function places(node: AnyStateNode, path: string): { state: string; turn: string }[] {
  const turn = node.tags.find((tag) => tag.startsWith("waits-for:"))?.slice("waits-for:".length);
  const own = turn && path ? [{ state: path, turn }] : [];
  return [
    ...own,
    ...Object.values(node.states).flatMap((child) =>
      places(child, path ? `${path}.${child.key}` : child.key),
    ),
  ];
}

const told = (one: NextFacts, audience: "family" | "follower" | "public", language: "vi" | "en" = "vi") =>
  nextStep(one, audience, now)
    .say.map((sentence) => say(translator(language), sentence))
    .join(" ");

test.each(family)("[cap E3] the family reads what now, whose turn, by when: %s", (_, given, sentence) => {
  expect(told(given, "family")).toBe(sentence);
});

test.each(family)(
  "[cap E3] every sentence exists in English and for those who only follow: %s",
  (_, given) => {
    for (const audience of ["family", "follower", "public"] as const)
      for (const language of ["vi", "en"] as const) {
        const sentence = told(given, audience, language);
        expect(sentence).not.toMatch(/tracking:|\{\{|undefined|Invalid/);
        expect(sentence.length).toBeGreaterThan(10);
      }
  },
);

test.each(family)(
  "[cap E1] neither followers are addressed, nor is the public told a place: %s",
  (_, given) => {
    for (const audience of ["follower", "public"] as const)
      expect(told(given, audience)).not.toMatch(/ông\/bà/);
    expect(told(given, "public")).not.toMatch(/Xã Thử/);
  },
);

const machinePlaces = places(birthMachine.root.states.permanentResidence as AnyStateNode, "").filter(
  ({ turn }) => turn !== "otherPart",
);

test.each(machinePlaces)(
  "[cap E3] no place of a part is without its own sentence: $state",
  ({ state, turn }) => {
    const component = "permanentResidence";
    const sentence = nextStep(
      facts({
        parts: [part(component, { state, turn, paused: state === "waiting.consent" })],
        supplements: state === "supplement" ? [{ component, dueAt: endOfDay }] : [],
        choices: state === "waiting.choice" ? [{ component, dueAt: endOfDay }] : [],
        withdrawals: state.startsWith("withdrawalAsked") ? [{ component, state: "asked", dueAt: due }] : [],
        consentsDueAt: endOfDay,
      }),
      "family",
      now,
    );
    expect(sentence.say[0]?.key).not.toBe("tracking:next.other");
    expect(sentence.say[0]?.params).toBeDefined();
  },
);
