/** The tables of identifiers.md, read by the same rules as the form. */
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  isAgencyCode,
  isCaseCode,
  isReadableAgencyCode,
  isRegisterNumber,
  isRegisterPage,
  isResultCode,
} from "./codes.ts";
import { date, formatIsoDate, partialDate, yearsBetween } from "./dates.ts";
import { cardNumberProblem, isInsuranceCode } from "./insurance.ts";
import {
  copies,
  facilityCode,
  isBirthNoticeCode,
  noticeYearFits,
  optionalEmail,
  optionalNumber,
  optionalRegisterBook,
  optionalRegisterNumber,
  provinceCode,
} from "./numbers.ts";
import { joinName, nameLength, personName, sameName, splitName } from "./person-name.ts";
import { isPersonalId, isRegisteredAbroad, personalId, personalIdProblem } from "./personal-id.ts";
import { formatPhone, phone } from "./phone.ts";
import { checkbox, requiredText } from "./text.ts";
import { identifierTexts } from "./texts.ts";

const read = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? result.data : `refused: ${result.error.issues[0]?.message}`;
};
const refused = (schema: z.ZodType, value: unknown) => !schema.safeParse(value).success;

describe("số định danh cá nhân", () => {
  const today = "2026-11-21";
  const female = "female" as const;
  const male = "male" as const;

  it.each([
    ["019090000123", "1990", male],
    ["019192000456", "1992", female],
    ["001226000789", "2026", male],
    ["079326000111", "2026", female],
    ["096085000222", "1985", male],
    ["038200000333", "2000", male],
  ])("takes %s of %s", (value, birthDate, sex) => {
    expect(read(personalId, value)).toBe(value);
    expect(personalIdProblem(value, { today, birthDate, sex })).toBeUndefined();
  });

  it("[case I01] says that 12 digits are needed", () => {
    expect(read(personalId, "01909000012")).toBe("refused: error.personalId.digits");
    expect(identifierTexts.vi["error.personalId.digits"]).toBe(
      "Số định danh cá nhân phải gồm đúng 12 chữ số",
    );
  });

  it.each(["01909000012", "005090000123", "O19090000123", "0190900001234", "000090000123", ""])(
    "refuses %j",
    (value) => {
      expect(refused(personalId, value)).toBe(true);
      expect(isPersonalId(value)).toBe(false);
    },
  );

  it("says which year or sex does not fit, in the words of the rules", () => {
    expect(identifierTexts.vi["error.personalId.year"]).toBe("Số định danh không khớp năm sinh đã khai");
    expect(identifierTexts.vi["error.personalId.sex"]).toBe("Số định danh không khớp giới tính đã khai");
  });

  it("reads full-width digits as digits", () => {
    expect(read(personalId, "０１９０９００００１２３")).toBe("019090000123");
  });

  it("drops spaces that a person types, and only a person", () => {
    expect(read(personalId, "019 090 000 123")).toBe("019090000123");
    expect(isPersonalId("019 090000123")).toBe(false);
  });

  it("does not refuse numbers registered abroad", () => {
    expect(read(personalId, "101090000123")).toBe("101090000123");
    expect(isRegisteredAbroad("101090000123")).toBe(true);
    expect(isRegisteredAbroad("019090000123")).toBe(false);
  });

  it.each([
    ["019290000123", undefined, undefined, "error.personalId.future"],
    ["019090000123", "1991", undefined, "error.personalId.year"],
    ["019090000123", "1990", female, "error.personalId.sex"],
  ])("sees that %s does not fit %s %s", (value, birthDate, sex, message) => {
    expect(personalIdProblem(value, { today, birthDate, sex })).toBe(message);
  });
});

describe("phone", () => {
  it.each([
    ["0900000001", "0900000001"],
    ["0350000002", "0350000002"],
    ["+84 700 000 003", "0700000003"],
    ["84 58 000 0004", "0580000004"],
    ["0810.000.005", "0810000005"],
  ])("[case I03] keeps %s as %s", (typed, kept) => {
    expect(read(phone, typed)).toBe(kept);
  });
  it.each(["090000000", "0210000000", "+1 900000001", "09000000012", "1900000000", "0900abc001"])(
    "refuses %s",
    (typed) => {
      expect(refused(phone, typed)).toBe(true);
    },
  );
  it("shows a number in three groups", () => expect(formatPhone("0900000001")).toBe("0900 000 001"));
});

describe("names", () => {
  it.each(["NGUYỄN VĂN MẪU", "TRẦN THỊ THỬ", "LÊ A", "H'RA MLÔ", "ĐỖ ĐÌNH ĐẠT"])("takes %s", (name) => {
    expect(read(personName("x"), name)).toBe(name.normalize("NFC"));
  });
  it.each(["NGUYỄN 2", "LÊ_@", "", "   ", "王", "'", "-"])("[case B38] refuses %j", (name) => {
    expect(refused(personName("x"), name)).toBe(true);
  });
  it("keeps one form of the same letters", () => {
    expect(read(personName("x"), "nguyễn văn  mẫu".normalize("NFD"))).toBe("NGUYỄN VĂN MẪU");
    expect(sameName("Nguyễn  Văn Mẫu", "NGUYỄN VĂN MẪU".normalize("NFD"))).toBe(true);
  });
  it("splits and joins", () => {
    expect(splitName("NGUYỄN VĂN THỬ NGHIỆM")).toEqual({
      familyName: "NGUYỄN",
      middleName: "VĂN THỬ",
      givenName: "NGHIỆM",
    });
    expect(splitName("MLÔ")).toEqual({ familyName: "", middleName: "", givenName: "MLÔ" });
    expect(joinName({ familyName: "LÊ", middleName: "", givenName: "A" })).toBe("LÊ A");
    expect(nameLength("H'RA MLÔ")).toBe(6);
  });
});

describe("dates", () => {
  it.each([
    ["01/02/2026", "2026-02-01"],
    ["29/02/2024", "2024-02-29"],
    ["1/2/2026", "2026-02-01"],
    ["10-11-2026", "2026-11-10"],
    ["10.11.2026", "2026-11-10"],
  ])("reads %s as %s", (typed, iso) => expect(read(date("x"), typed)).toBe(iso));
  it.each(["31/02/2026", "13/2026", "29/02/2026", "2026-02-01", "24:10", "1/1/26", "12/1940", "1940"])(
    "refuses %s",
    (typed) => {
      expect(refused(date("x"), typed)).toBe(true);
    },
  );
  it.each([
    ["12/1940", "1940-12"],
    ["1940", "1940"],
    ["14/03/1992", "1992-03-14"],
  ])("reads the partial date %s as %s", (typed, iso) => expect(read(partialDate("x"), typed)).toBe(iso));
  it.each(["13/2026", "00/1940", "40", "31/02/2026"])("refuses the partial date %s", (typed) => {
    expect(refused(partialDate("x"), typed)).toBe(true);
  });
  it("never invents a day when it shows one", () => {
    expect(["1940", "1940-12", "2026-11-10"].map(formatIsoDate)).toEqual(["1940", "12/1940", "10/11/2026"]);
  });
  it("counts whole years", () => {
    expect(yearsBetween("2020-11-21", "2026-11-21")).toBe(6);
    expect(yearsBetween("2020-11-22", "2026-11-21")).toBe(5);
    expect(yearsBetween("1990", "2026-11-21")).toBe(36);
  });
});

describe("codes", () => {
  it.each([
    "00001.GCS.19001.26",
    "12345.GCS.01929.25",
    "00999.GCS.96000.26",
    "54321.GCS.79001.26",
    "00010.GCS.31001.26",
  ])("takes the notice %s", (code) => {
    expect(isBirthNoticeCode(code)).toBe(true);
  });
  it.each([
    "1.GCS.19001.26",
    "00001.GBT.19001.26",
    "00001.GCS.1900.26",
    "00001-GCS-19001-26",
    "00001.GCS.19001.2026",
  ])("refuses the notice %s", (code) => expect(isBirthNoticeCode(code)).toBe(false));
  it("knows that a notice is of the year of birth or the next", () => {
    expect(noticeYearFits("00001.GCS.19001.26", "2026-11-10")).toBe(true);
    expect(noticeYearFits("00001.GCS.19001.26", "2025-12-31")).toBe(true);
    expect(noticeYearFits("00001.GCS.19001.26", "2024-12-31")).toBe(false);
  });
  it.each(["0", "1", "2", "5", "10", "20", 5])("takes %s copies", (value) =>
    expect(read(copies, value)).toBe(Number(value)),
  );
  it.each(["21", "-1", "1.5", "hai", "", undefined])("[case B36] refuses %s copies", (value) =>
    expect(refused(copies, value)).toBe(true),
  );
  it.each(["a@vd.vn", "ten.ho@co-quan.gov.vn", "x+1@vd.com", "mau@vd.edu.vn", "n1@vd.org", ""])(
    "takes the e-mail %j",
    (value) => {
      expect(read(optionalEmail, value)).toBe(value);
    },
  );
  it.each(["a@", "@vd.vn", "a b@vd.vn", "a@@vd.vn", "a@vd"])("refuses the e-mail %s", (value) => {
    expect(refused(optionalEmail, value)).toBe(true);
  });
  it.each(["19001", "79026", "01929", "31001", "96000"])("takes the facility %s", (value) =>
    expect(read(facilityCode, value)).toBe(value),
  );
  it.each(["1900", "190011", "19 001", "A-001", ""])("refuses the facility %j", (value) =>
    expect(refused(facilityCode, value)).toBe(true),
  );
  it.each(["01", "19", "31", "56", "96"])("takes the province %s", (value) =>
    expect(read(provinceCode(), value)).toBe(value),
  );
  it.each(["1", "H19", ""])("refuses the province %j", (value) =>
    expect(refused(provinceCode(), value)).toBe(true),
  );
  it.each(["1", "0123", "99999", "7", "25", ""])("takes the register number %j", (value) =>
    expect(read(optionalRegisterNumber, value)).toBe(value),
  );
  it.each(["0", "-1", "12A", "1234567890"])("refuses the register number %s", (value) =>
    expect(refused(optionalRegisterNumber, value)).toBe(true),
  );
  it.each([
    ["0", 0],
    ["186", 186],
    [" 1.500.000 ", 1_500_000],
    ["1 500 000", 1_500_000],
    ["2,530,000", 2_530_000],
    ["２５", 25],
    ["", ""],
    [undefined, ""],
    [41, 41],
  ])("reads the number %j", (typed, value) =>
    expect(read(optionalNumber(10_000_000, "error"), typed)).toBe(value),
  );
  it.each(["-1", "1,5", "12.50", "nhiều", "10000001", "1.000.0"])("refuses the number %s", (typed) =>
    expect(read(optionalNumber(10_000_000, "error"), typed)).toBe("refused: error"),
  );
  it("takes a book and its year", () => {
    expect(read(optionalRegisterBook, "01/2026")).toBe("01/2026");
    expect(refused(optionalRegisterBook, "2026")).toBe(true);
  });
});

describe("health insurance cards", () => {
  it.each([
    ["1901234567", "defence"],
    ["TE1190000000001", "socialInsurance"],
    ["DN4019000000002", "socialInsurance"],
    ["HS4240000000003", "socialInsurance"],
    ["CA5980000000004", "publicSecurity"],
    ["QN5970000000005", "defence"],
    ["GD4990000000006", "socialInsurance"],
  ] as const)("takes %s of %s", (number, issuer) => {
    expect(cardNumberProblem(number, issuer)).toBeUndefined();
  });
  it.each([
    ["190123456", "socialInsurance", "R1"],
    ["19012345678", "socialInsurance", "R1"],
    ["19012A4567", "socialInsurance", "R1"],
    ["TE119000000001", "socialInsurance", "R1"],
    ["AB1190000000001", "socialInsurance", "R2"],
    ["te1190000000001", "socialInsurance", "R2"],
    ["TE0190000000001", "socialInsurance", "R3"],
    ["TE6190000000001", "socialInsurance", "R3"],
    ["TE1970000000001", "socialInsurance", "R4"],
    ["TE1980000000001", "socialInsurance", "R4"],
    ["TE1000000000001", "socialInsurance", "R4"],
    ["CA5190000000001", "publicSecurity", "R4"],
    ["QN5980000000001", "defence", "R4"],
    ["TE11900000000O1", "socialInsurance", "R5"],
  ] as const)("refuses %s of %s by %s", (number, issuer, rule) => {
    expect(cardNumberProblem(number, issuer)).toBe(rule);
  });
  it.each(["0100000001", "1900000002", "7900000003", "3100000004", "9600000005"])(
    "takes the insurance code %s",
    (code) => expect(isInsuranceCode(code)).toBe(true),
  );
  it.each(["190000000", "19000000021", "19-0000002", "A900000002", "", "0000000000"])(
    "refuses the insurance code %j",
    (code) => expect(isInsuranceCode(code)).toBe(false),
  );
});

describe("codes of agencies, cases and results", () => {
  it.each(["H55", "H55.12", "H55.12.345", "G15"])("takes the agency %s", (code) =>
    expect(isAgencyCode(code)).toBe(true),
  );
  it("reads the older form of an agency's code and never gives it out", () => {
    expect(isReadableAgencyCode("000.00.12.H55")).toBe(true);
    expect(isAgencyCode("000.00.12.H55")).toBe(false);
  });
  it.each(["H5", "55", "h55", "H55-12", "H55..12", "H55.1234", "H55.12.3.4.5.6.7"])(
    "[case I04] refuses the agency %s",
    (code) => expect(isReadableAgencyCode(code)).toBe(false),
  );
  it.each([
    "000.00.04.G18-260105-0001",
    "H21.129-250812-0001",
    "G22.99.08-260921-000123",
    "G09.20-20260609-0000123",
    "H55-261121-0001",
    "H00.00.00-261121-000001",
  ])("takes the case %s", (code) => expect(isCaseCode(code)).toBe(true));
  it.each([
    "H21.129-251332-0001",
    "H21.129-260230-0001",
    "h21.129-250812-0001",
    "H21.129-250812-35",
    "H21/129-250812-0001",
    "H21.129_250812_0001",
    "250812-0001",
    "G09.20-20261301-0000123",
  ])("refuses the case %s", (code) => expect(isCaseCode(code)).toBe(false));
  it.each(["KQ.G15.000031", "KQ.G15.000034", "KQ.G01.000001", "KQ.G22.123456", "KQ.H55.000001"])(
    "takes the result %s",
    (code) => expect(isResultCode(code)).toBe(true),
  );
  it.each(["KQ.G15.31", "KQG15.000031", "G15.000031", "KQ.g15.000031", "KQ.G15.0000311"])(
    "refuses the result %s",
    (code) => expect(isResultCode(code)).toBe(false),
  );
  it.each(["1", "25", "0123", "99999", "7"])("takes the register number %s of a register", (value) =>
    expect(isRegisterNumber(value)).toBe(true),
  );
  it.each(["0", "-1", "12A", "1234567890", ""])("refuses the register number %j of a register", (value) =>
    expect(isRegisterNumber(value)).toBe(false),
  );
  it("knows pages from 1 to 9999", () => {
    expect(["1", "9999", "0", "10000", "2a"].map(isRegisterPage)).toEqual([true, true, false, false, false]);
  });
});

describe("text", () => {
  it("composes letters, turns full-width digits and refuses control characters", () => {
    expect(read(requiredText("x"), "  số １２ ")).toBe("số 12");
    for (const sign of ["\u0007", "\u0000", "\u0085", "\u202e"])
      expect(read(requiredText("x"), `a${sign}b`)).toBe("refused: error.text.control");
  });
  it("[case I07] keeps markup as the text it is", () => {
    expect(read(requiredText("x"), "<script>alert(1)</script>")).toBe("<script>alert(1)</script>");
  });
  it("reads a checkbox from a post and from kept answers", () => {
    expect(["on", true, "true", undefined, "", false].map((value) => read(checkbox, value))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
  it("has every message in both languages", () => {
    expect(Object.keys(identifierTexts.en)).toEqual(Object.keys(identifierTexts.vi));
  });
});
