/** A result as the procedure words it, line by line. */
import type { DocumentModel } from "#machines/kernel/procedure.ts";
import type { CommonData } from "../paper-data.ts";
import type { PaperModel } from "../paper-model.ts";
import { framed, type Wording } from "./frame.ts";

export function result(
  wording: Wording,
  data: Pick<CommonData, "agency" | "place" | "caseCode">,
  { title, number, lines }: DocumentModel,
  signer: string | null,
): PaperModel {
  const { t, own } = wording;
  return framed(wording, {
    ...data,
    title: own(title).toUpperCase(),
    form: null,
    number,
    blocks: [
      {
        kind: "lines",
        lines: lines.map(({ label, value }) => ({ label: own(label), value: value || t("papers:blank") })),
      },
      { kind: "paragraph", text: t("papers:result.caseCode", { code: data.caseCode }) },
      ...(signer
        ? [{ kind: "signatures" as const, signatures: [{ role: t("papers:result.signer"), name: signer }] }]
        : []),
    ],
  });
}
