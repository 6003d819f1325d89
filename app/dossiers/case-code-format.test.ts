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

test.each([
  "000.00.04.G18-260105-0001",
  "H21.129-250812-0001",
  "G22.99.08-260921-000123",
  "G09.20-20260609-0000123",
  "H55-261121-0001",
])("codes of other systems are kept as they are: %s", (typed) => expect(readCaseCode(typed)).toBe(typed));

test("spaces inside a pasted code are dropped and small letters made capitals", () => {
  expect(readCaseCode("h21 . 129 - 2508 12-0001")).toBe("H21.129-250812-0001");
});

test.each([
  ...["", "   ", "xin chào", "G00.00.00", "12345", "G00.00.00-261116-ABC"],
  ...[
    "H21.129-251332-0001",
    "H21.129-260230-0001",
    "H21.129-250812-35",
    "H21.129_250812_0001",
    "250812-0001",
  ],
  ...["G09.20-20261301-0000123", "G00 00 00 261316 000001"],
])("what cannot be a code is refused: %s", (typed) => {
  expect(readCaseCode(typed)).toBeUndefined();
});
