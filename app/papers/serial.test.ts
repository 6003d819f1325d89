/** A serial is read aloud, copied by hand and typed on a phone: slips must be noticed. */
import { expect, it } from "vitest";
import { newSerial, readSerial } from "./serial.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1);

it("is three groups of four characters that cannot be mistaken for each other, never the same twice", () => {
  const many = Array.from({ length: 2_000 }, newSerial);
  for (const serial of many)
    expect(serial).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(many).size).toBe(many.length);
  for (let at = 0; at < 12; at += 1)
    expect(new Set(many.map((serial) => serial.replaceAll("-", "")[at])).size).toBe(32);
});

it("is read however it was written: small letters, spaces, no groups, O for 0, I and L for 1", () => {
  const serial = Array.from({ length: 500 }, newSerial).find((one) => /0/.test(one) && /1/.test(one)) ?? "";
  const plain = serial.replaceAll("-", "");
  for (const written of [
    serial.toLowerCase(),
    plain,
    ` ${plain.replace(/(.{3})/g, "$1 ")}`,
    serial.replaceAll("0", "o").replaceAll("1", "l"),
    serial.replaceAll("0", "O").replaceAll("1", "I"),
  ])
    expect(readSerial(written), written).toBe(serial);
});

it("notices every single wrong character and every two neighbours that changed places", () => {
  for (const serial of Array.from({ length: 40 }, () => newSerial().replaceAll("-", "")))
    for (let at = 0; at < serial.length; at += 1) {
      for (const other of alphabet)
        if (other !== serial[at]) expect(readSerial(replaced(serial, at, other))).toBeUndefined();
      const [here = "", next = ""] = [serial[at], serial[at + 1]];
      if (next && here !== next)
        expect(readSerial(replaced(replaced(serial, at, next), at + 1, here))).toBeUndefined();
    }
});

it("takes nothing else for a serial", () => {
  for (const rubbish of [
    "",
    "giay-khai-sinh",
    "0000-0000-000",
    "0000-0000-00000",
    "UUUU-UUUU-UUUU",
    "../../etc",
    "٠٠٠٠٠٠٠٠٠٠٠٠",
  ])
    expect(readSerial(rubbish), rubbish).toBeUndefined();
});
