/** The tables of identifiers.md, read by the same rules as the form. */
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { date, dateInWords, formatIsoDate, numberInWords, partialDate, yearsBetween } from "./dates.ts";
import {
  copies,
  facilityCode,
  isBirthNoticeCode,
  noticeYearFits,
  optionalEmail,
  optionalRegisterBook,
  optionalRegisterNumber,
  provinceCode,
} from "./numbers.ts";
import { joinName, nameLength, personName, sameName, splitName } from "./person-name.ts";
import { isPersonalId, personalId, personalIdProblem } from "./personal-id.ts";
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

  it.each(["005090000123", "O19090000123", "0190900001234", ""])("refuses %j", (value) => {
    expect(refused(personalId, value)).toBe(true);
  });

  it("drops spaces that a person types, and only a person", () => {
    expect(read(personalId, "019 090 000 123")).toBe("019090000123");
    expect(isPersonalId("019 090000123")).toBe(false);
  });

  it("does not refuse numbers registered abroad", () => {
    expect(read(personalId, "101090000123")).toBe("101090000123");
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
  it("writes a date in words", () => {
    expect(dateInWords("2026-11-10")).toBe("Ngày mười tháng mười một năm hai nghìn không trăm hai mươi sáu");
    expect(dateInWords("2024-04-21")).toBe(
      "Ngày hai mươi mốt tháng tư năm hai nghìn không trăm hai mươi bốn",
    );
    expect([15, 25, 105, 1905, 2005].map(numberInWords)).toEqual([
      "mười lăm",
      "hai mươi lăm",
      "một trăm linh năm",
      "một nghìn chín trăm linh năm",
      "hai nghìn không trăm linh năm",
    ]);
  });
  it("counts whole years", () => {
    expect(yearsBetween("2020-11-21", "2026-11-21")).toBe(6);
    expect(yearsBetween("2020-11-22", "2026-11-21")).toBe(5);
    expect(yearsBetween("1990", "2026-11-21")).toBe(36);
  });
});

describe("codes", () => {
  it.each(["00001.GCS.19001.26", "12345.GCS.01929.25", "00999.GCS.96000.26"])(
    "takes the notice %s",
    (code) => {
      expect(isBirthNoticeCode(code)).toBe(true);
    },
  );
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
  it.each(["0", "1", "20", 5])("takes %s copies", (value) => expect(read(copies, value)).toBe(Number(value)));
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
  it.each(["19001", "79026", "01929"])("takes the facility %s", (value) =>
    expect(read(facilityCode, value)).toBe(value),
  );
  it.each(["1900", "190011", "19 001", "A-001", ""])("refuses the facility %j", (value) =>
    expect(refused(facilityCode, value)).toBe(true),
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
  it("takes a book and its year", () => {
    expect(read(optionalRegisterBook, "01/2026")).toBe("01/2026");
    expect(refused(optionalRegisterBook, "2026")).toBe(true);
  });
});

describe("text", () => {
  it("composes letters, turns full-width digits and refuses control characters", () => {
    expect(read(requiredText("x"), "  số １２ ")).toBe("số 12");
    expect(read(requiredText("x"), "a\u0007b")).toBe("refused: error.text.control");
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
