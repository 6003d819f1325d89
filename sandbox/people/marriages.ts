/** Couples whose marriage the civil-status register holds. */
import { bereavedFamilies } from "./bereaved-families.ts";
import { getCitizen } from "./citizens.ts";

const fixtures = [
  {
    spouses: ["MẸ-1", "CHA-1"],
    number: "25",
    book: "01/2018",
    issuedOn: "2018-10-20",
    issuedBy: "UBND Xã Ngân Sơn (Demo A)",
  },
  {
    spouses: ["MẸ-4", "CHA-4"],
    number: "7",
    book: "01/2019",
    issuedOn: "2019-03-08",
    issuedBy: "UBND Xã Ngân Sơn (Demo A)",
  },
  {
    spouses: ["MẸ-5", "CHA-5"],
    number: "31",
    book: "01/2020",
    issuedOn: "2020-12-12",
    issuedBy: "UBND Xã Ngân Sơn (Demo A)",
  },
  {
    spouses: ["CHẾT-3", "VỢ-3"],
    number: "3",
    book: "01/1988",
    issuedOn: "1988-02-02",
    issuedBy: "UBND Xã Ngân Sơn (Demo A)",
  },
];

const ofFamilies = bereavedFamilies.flatMap(({ number, deceased, filer, filerIs }) =>
  filerIs === "spouse"
    ? {
        spouses: [deceased, filer],
        number: String(100 + number),
        book: "01/2008",
        issuedOn: "2008-05-05",
        issuedBy: "UBND Xã Ngân Sơn (Demo A)",
      }
    : [],
);

export const marriages = [...fixtures, ...ofFamilies].map((row) => ({
  ...row,
  spouses: row.spouses.map((fixture) => getCitizen(fixture).personalId),
}));
