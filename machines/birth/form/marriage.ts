/** Step 2: marriage certificate, not asked for on paper when the register knows it (birth-linked §4.5, B4). */
import type { Field, Page, Sources } from "../../kernel/form.ts";
import { schema } from "../answers/marriage.ts";
import { parentCaseOf, readAnswers } from "../answers.ts";
import { type Marriage, marriageOf } from "../sources.ts";
import { birth } from "./parts.ts";

const field = (name: keyof Marriage, kind: Field["kind"], portalName: string): Field => ({
  name,
  kind,
  label: `marriage.${name}.label`,
  optional: true,
  readBy: birth,
  portalName,
  prefill: {
    source: "marriage",
    read: (sources: Sources) => marriageOf(sources)?.[name],
    lock: (sources: Sources) => Boolean(marriageOf(sources)),
  },
});

export const marriage: Page = {
  id: "marriage",
  slug: "ket-hon",
  step: 2,
  title: "marriage.title",
  lead: "marriage.lead",
  when: (answers) => parentCaseOf(readAnswers(answers)) === "both",
  schema,
  sections: [
    {
      id: "certificate",
      fields: [
        field("number", "text", "GiayCNKHSo"),
        field("book", "text", "GiayCNKHQuyenSo"),
        field("issuedOn", "date", "GiayCNKHNgayCap"),
        field("issuedBy", "text", "GiayCNKHNoiCap"),
      ],
    },
  ],
  check: (values, _answers, today) => {
    const fields = ["number", "book", "issuedOn", "issuedBy"] as const;
    const filled = fields.filter((name) => values[name]);
    if (filled.length > 0 && filled.length < fields.length)
      return fields
        .filter((name) => !values[name])
        .map((name) => ({ field: name, message: "error.marriage.allOrNone" }));
    return String(values.issuedOn ?? "") > today ? [{ field: "issuedOn", message: "error.date.future" }] : [];
  },
};
