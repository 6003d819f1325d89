import { expect, test } from "vitest";
import { readCaseCode } from "./case-code-format.ts";

const code = "G00.00.00-261116-000001";

test.each([
  code,
  ` ${code.toLowerCase()} `,
  "G00.00.00–261116–000001",
  "G00 00 00 261116 000001",
  "G00.00.00 - 261116 - 000001",
  `https://example.invalid/tra-cuu/${code}`,
  `/tra-cuu/${code}/?x=1`,
])("a case code is understood as people type it: %s", (typed) => {
  expect(readCaseCode(typed)).toBe(code);
});

test.each(["000.00.04.G18-260105-0001", "H21.129-250812-0001", "G09.20-20260609-0000123"])(
  "codes of other systems are kept as they are: %s",
  (typed) => expect(readCaseCode(typed)).toBe(typed),
);

test.each(["", "   ", "xin chào", "G00.00.00", "12345", "G00.00.00-261116-ABC"])(
  "what cannot be a code is refused: %s",
  (typed) => {
    expect(readCaseCode(typed)).toBeUndefined();
  },
);
