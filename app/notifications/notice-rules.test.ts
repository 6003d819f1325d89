/** When a channel may speak, and which one is next. */
import { describe, expect, it } from "vitest";
import { channelsOf, isQuiet, opensAt, waitAfter } from "./notice-rules.ts";

const quiet = { quietFrom: "21:00", quietTo: "07:00" };
const at = (text: string) => new Date(`2026-11-${text}+07:00`);

describe("[cap E8] the night", () => {
  it.each([
    ["16T20:59:59", false],
    ["16T21:00:00", true],
    ["17T00:00:00", true],
    ["17T06:59:59", true],
    ["17T06:59:59.999", true],
    ["17T07:00:00", false],
  ])("at %s is quiet: %s", (time, expected) => {
    expect(isQuiet(at(time), quiet)).toBe(expected);
  });

  it.each([
    ["16T20:59:59", "16T20:59:59"],
    ["16T21:00:00", "17T07:00:00"],
    ["17T03:00:00", "17T07:00:00"],
    ["17T06:59:59", "17T07:00:00"],
    ["17T07:00:00", "17T07:00:00"],
  ])("lets a message of %s go out at %s", (written, goes) => {
    for (const channel of ["sms", "vneid"])
      expect(opensAt(at(written), channel, "part.done", quiet)).toEqual(at(goes));
  });

  it("holds back neither mail nor a notice about an account's safety", () => {
    const night = at("16T23:00:00");
    expect(opensAt(night, "mail", "part.done", quiet)).toEqual(night);
    expect(opensAt(night, "sms", "draft.handedOver", quiet)).toEqual(night);
  });

  it("may also lie within one day, or not exist", () => {
    expect(isQuiet(at("16T13:00:00"), { quietFrom: "12:00", quietTo: "14:00" })).toBe(true);
    expect(isQuiet(at("16T14:00:00"), { quietFrom: "12:00", quietTo: "14:00" })).toBe(false);
    expect(isQuiet(at("16T23:00:00"), { quietFrom: "21:00", quietTo: "21:00" })).toBe(false);
  });
});

describe("[cap E5] the channels of a person", () => {
  const person = { phone: "0900000001", email: "me@vd.vn", noticeChannels: null };
  it("are tried in the portal's order unless the person has another one", () => {
    expect(channelsOf(person)).toEqual(["sms", "vneid", "mail"]);
    expect(channelsOf({ ...person, noticeChannels: ["mail", "sms"] })).toEqual(["mail", "sms"]);
  });
  it("begin with VNeID when somebody has changed where this person is told", () => {
    expect(channelsOf(person, "contact.changed")).toEqual(["vneid", "sms", "mail"]);
    expect(channelsOf({ ...person, noticeChannels: ["sms"] }, "contact.changed")).toEqual(["vneid", "sms"]);
  });
  it("leave out what has no address, what is switched off and what nobody knows", () => {
    expect(channelsOf({ ...person, phone: null, email: "" })).toEqual(["vneid"]);
    expect(channelsOf({ ...person, email: null, noticeChannels: ["mail"] })).toEqual([]);
    expect(channelsOf({ ...person, noticeChannels: ["pigeon", "mail"] })).toEqual(["mail"]);
  });
});

it("leaves a channel that is down alone for longer each time", () => {
  expect([1, 2, 3, 4, 9].map(waitAfter)).toEqual([1, 5, 15, 15, 15].map((minutes) => minutes * 60_000));
});
