/** How papers name the person whom a dossier is about. */
import { expect, it } from "vitest";
import { translator } from "#app/texts/i18n.server.ts";
import type { CommonData } from "../paper-data.ts";
import { headLines } from "./frame.ts";

const data: CommonData = {
  ...{ caseCode: "G00.00.00-261116-000001", component: null, agency: "UBND Xã Ngân Sơn" },
  ...{ agencyAddress: "", agencyPhone: "", agencyHours: "", place: "Ngân Sơn" },
  ...{ procedure: "one", procedureCode: "9.000001", subject: "PHẠM VĂN THÍ ĐIỂM", officer: null },
  filer: { name: "PHẠM VĂN TRẢI NGHIỆM", address: null, phone: null, email: null },
};
const subjectLine = (texts: Readonly<Record<string, string>>) => {
  const wording = { serial: "", checkAddress: "", issuedAt: new Date(0) };
  const block = headLines({ t: translator("vi"), own: (key) => texts[key] ?? key, ...wording }, data);
  return block.kind === "lines" ? block.lines.at(-1) : undefined;
};

it("uses the procedure's own word, where it has one", () => {
  expect(subjectLine({ "papers.subject": "Người được khai tử" })).toEqual({
    label: "Người được khai tử",
    value: "PHẠM VĂN THÍ ĐIỂM",
  });
});

it("says in general who is concerned where the procedure has no word of its own", () => {
  expect(subjectLine({})?.label).toBe("Người được giải quyết");
});
