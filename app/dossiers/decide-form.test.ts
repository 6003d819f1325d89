import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { readDecision } from "./decide-form.server.ts";
import type { Act } from "./officer-dossier-types.ts";

const choices = {
  targets: ["paper:birthNotice", "field:child.givenName"],
  reasons: ["unreadable", "dataDiffers"],
  grounds: ["alreadyRegistered", "other"],
  wards: ["01954", "01957"],
  ownWard: "01954",
  workingDays: ["1", "2", "10"],
};
const commandId = randomUUID();
const form = (fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of [["commandId", commandId], ["seq", "4"], ...fields] as [string, string][])
    data.append(name, value);
  return data;
};
const read = (act: Act, ...fields: [string, string][]) => readDecision(act, choices, form(fields));

it("turns a confirmed act into its event, with the part and the state that the officer saw", () => {
  expect(read({ type: "part.sign", component: "birthRegistration", shape: "confirm" })).toEqual({
    commandId,
    seq: 4,
    event: { type: "part.sign", component: "birthRegistration" },
    notes: [],
  });
  expect(read({ type: "dossier.receive", component: "intake", shape: "confirm" })).toMatchObject({
    event: { type: "dossier.receive" },
  });
});

const supplement: Act = { type: "supplement.request", component: "intake", shape: "supplement" };

it("puts all defects into one request and their guidance into notes for the family", () => {
  const decision = read(
    supplement,
    ["item", "paper:birthNotice"],
    ["reason:paper:birthNotice", "unreadable"],
    ["guidance:paper:birthNotice", "Chụp lại đủ bốn góc"],
    ["item", "field:child.givenName"],
    ["reason:field:child.givenName", "dataDiffers"],
    ["guidance:field:child.givenName", "  Ghi đúng tên trong giấy chứng sinh "],
  );
  expect(decision).toMatchObject({
    event: {
      component: "intake",
      items: [
        { target: "paper:birthNotice", reason: "unreadable" },
        { target: "field:child.givenName", reason: "dataDiffers" },
      ],
    },
    notes: [
      { key: "item:0", body: "Chụp lại đủ bốn góc", visibility: "family" },
      { key: "item:1", body: "Ghi đúng tên trong giấy chứng sinh", visibility: "family" },
    ],
  });
});

it("asks for at least one item, and for reason and guidance of each", () => {
  expect(read(supplement)).toMatchObject({ errors: { item: "officer:error.item" } });
  expect(
    read(supplement, ["item", "paper:birthNotice"], ["reason:paper:birthNotice", "invented"]),
  ).toMatchObject({
    errors: {
      "reason:paper:birthNotice": "officer:error.itemReason",
      "guidance:paper:birthNotice": "officer:error.guidance",
    },
    typed: { item: ["paper:birthNotice"] },
  });
});

it("takes the library's wording for a reason where the officer writes nothing else", () => {
  const worded = { ...choices, guidance: { unreadable: "Chụp lại rõ, đủ bốn góc" } };
  const asked: [string, string][] = [
    ["item", "paper:birthNotice"],
    ["reason:paper:birthNotice", "unreadable"],
  ];
  const guidance = (typed: string) =>
    readDecision(supplement, worded, form([...asked, ["guidance:paper:birthNotice", typed]]));
  expect(guidance(" ")).toMatchObject({ notes: [{ key: "item:0", body: "Chụp lại rõ, đủ bốn góc" }] });
  expect(guidance("Chụp mặt sau")).toMatchObject({ notes: [{ key: "item:0", body: "Chụp mặt sau" }] });
});

it("ignores items that this part's form does not have", () => {
  expect(read(supplement, ["item", "field:somebody.else"])).toMatchObject({
    errors: { item: "officer:error.item" },
  });
});

it("refuses only with a ground of the list, a reason that the family can read, and what would make it pass", () => {
  const refuse: Act = { type: "part.refuse", component: "healthCard", shape: "refusal" };
  expect(read(refuse, ["ground", "because"], ["reason", " "])).toMatchObject({
    errors: {
      ground: "officer:error.ground",
      reason: "officer:error.reason",
      way: "decisions:error.way",
    },
  });
  const words: [string, string][] = [
    ["ground", "other"],
    ["reason", "Trẻ đã có thẻ"],
  ];
  expect(read(refuse, ...words)).toMatchObject({ errors: { way: "decisions:error.way" } });
  expect(read(refuse, ...words, ["way", "Trả lại thẻ cũ rồi nộp lại"])).toMatchObject({
    event: { type: "part.refuse", component: "healthCard", ground: "other" },
    notes: [
      { key: "reason", body: "Trẻ đã có thẻ", visibility: "family" },
      { key: "way", body: "Trả lại thẻ cũ rồi nộp lại", visibility: "family" },
    ],
  });
});

it("keeps what a signer says to the officer from the family", () => {
  const sendBack: Act = { type: "part.sendBack", component: "birthRegistration", shape: "reason" };
  expect(read(sendBack, ["reason", "Xem lại tên đệm"])).toMatchObject({
    notes: [{ key: "reason", visibility: "officers" }],
  });
});

it("answers 400 to a form whose hidden fields are not ours", () => {
  const data = new FormData();
  data.append("commandId", "1");
  expect(() => readDecision(supplement, choices, data)).toThrow(Response);
});

it("passes a dossier on to another commune only, with a reason for the family", () => {
  const forward: Act = { type: "dossier.forward", component: "intake", shape: "forward" };
  const reason: [string, string] = ["reason", "Mẹ thường trú tại xã này"];
  expect(read(forward, ["ward", "01957"], reason)).toMatchObject({
    event: { type: "dossier.forward", wardCode: "01957" },
    notes: [{ key: "reason", visibility: "family" }],
  });
  expect(read(forward, ["ward", "01954"], reason)).toMatchObject({
    errors: { ward: "officer:error.sameWard" },
  });
  expect(read(forward, ["ward", "99999"])).toMatchObject({
    errors: { ward: "officer:error.ward", reason: "officer:error.reason" },
  });
});

it("extends by 1 to 10 working days, with the cause in words", () => {
  const apology: Act = { type: "apology.sign", component: "birthRegistration", shape: "apology" };
  const reason: [string, string] = ["reason", "Hệ thống hộ tịch gián đoạn"];
  expect(read(apology, ["workingDays", "2"], reason)).toMatchObject({
    event: { type: "apology.sign", component: "birthRegistration", workingDays: 2 },
    notes: [{ visibility: "family" }],
  });
  for (const days of ["0", "11", "", "2.5"])
    expect(read(apology, ["workingDays", days], reason)).toMatchObject({
      errors: { workingDays: "officer:error.workingDays" },
    });
});

it("asks the signer why a second supplement is needed, and keeps that from the family", () => {
  const again: Act = { type: "supplement.requestAgain", component: "intake", shape: "again" };
  const items: [string, string][] = [
    ["item", "paper:birthNotice"],
    ["reason:paper:birthNotice", "unreadable"],
    ["guidance:paper:birthNotice", "Chụp lại đủ bốn góc"],
  ];
  expect(read(again, ...items)).toMatchObject({ errors: { reason: "officer:error.reason" } });
  expect(read(again, ["reason", "Ảnh mới vẫn mờ"])).toMatchObject({ errors: { item: "officer:error.item" } });
  expect(read(again, ...items, ["reason", "Ảnh mới vẫn mờ"])).toMatchObject({
    event: { type: "supplement.requestAgain", items: [{ target: "paper:birthNotice" }] },
    notes: [
      { key: "item:0", visibility: "family" },
      { key: "reason", body: "Ảnh mới vẫn mờ", visibility: "officers" },
    ],
  });
});
