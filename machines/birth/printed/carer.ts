/** The person or organisation raising the child, in place of the parents (birth-linked §4.4, B8). */

import { places } from "../../kernel/print-words.ts";
import type { PrintedInput, PrintedLine, PrintedSection } from "../../kernel/printed-form.ts";
import { line, lines } from "../../kernel/printed-lines.ts";
import { readAnswers } from "../answers.ts";
import { type Carer, carerOf } from "../people.ts";

function carerLines({ kind, name, number, address, representative }: Carer, names: PrintedInput["names"]) {
  const { detail, wardCode: ward, provinceCode: province } = address;
  const speaks: PrintedLine[] = representative
    ? [
        line("carer.representative", [representative.fullName, representative.position].filter(Boolean)),
        line("carer.representativeId", representative.personalId),
      ]
    : [];
  return [
    line(`carer.${kind}.name`, name),
    line(`carer.${kind}.number`, number),
    line("carer.address", places(names, { detail, ward, province })),
    ...speaks,
  ];
}

export function carerSection({ answers, names }: PrintedInput): PrintedSection[] {
  const carer = carerOf(readAnswers(answers));
  return carer ? [{ id: "carer", title: "printed.carer", blocks: [lines(carerLines(carer, names))] }] : [];
}
