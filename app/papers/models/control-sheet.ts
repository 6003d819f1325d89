/** Mẫu 06: from whom to whom a dossier went, by when it should and when it was done. For officers. */
import type { CommonData, ControlData, ControlRow } from "../paper-data.ts";
import type { PaperModel } from "../paper-model.ts";
import { daysWords, framed, line, moment, partWords, procedureWords, type Wording } from "./frame.ts";

export function controlSheet(wording: Wording, data: CommonData & ControlData): PaperModel {
  const { t } = wording;
  const say = (key: string) => t(`papers:controlSheet.${key}`);
  const own = (key: string) => t(`papers:line.${key}`);
  return framed(wording, {
    ...data,
    title: say("title"),
    across: true,
    blocks: [
      {
        kind: "lines",
        lines: [
          ...line(own("caseCode"), data.caseCode),
          ...line(own("procedure"), procedureWords(wording, data)),
          ...line(own("filer"), data.filer.name),
          ...line(own("receivedAt"), moment(data.receivedAt)),
        ],
      },
      {
        kind: "table",
        title: say("table"),
        columns: [
          { label: t("papers:order"), share: 0.7, align: "center" },
          { label: say("from"), share: 2.4 },
          { label: say("to"), share: 3 },
          { label: say("givenAt"), share: 1.6, align: "center" },
          { label: say("limit"), share: 2.1 },
          { label: say("actual"), share: 1.6, align: "center" },
          { label: say("result"), share: 1.4, align: "center" },
          { label: say("note"), share: 2 },
        ],
        rows: data.rows.map((row, at) => [String(at + 1), ...cells(wording, row)]),
      },
    ],
  });
}

function cells(wording: Wording, row: ControlRow): string[] {
  const { t } = wording;
  const say = (key: string, params?: Record<string, string | number>) =>
    t(`papers:controlSheet.${key}`, params);
  const { component, from, to, givenAt, days, dueAt, endedAt, result, state, verified, extendedBy } = row;
  const work = component === "intake" ? t("dossier:part.intake") : partWords(wording, component);
  const due = moment(dueAt);
  return [
    from ?? say("family"),
    `${to}\n${work}`,
    moment(givenAt) ?? say("notReached"),
    days === null || due === null ? "" : say("until", { days: daysWords(wording, days), moment: due }),
    moment(endedAt) ?? "",
    result ? say(result) : "",
    [
      t(`papers:outcome.${state}`),
      ...(verified ? [say("verified")] : []),
      ...(extendedBy > 0 ? [say("extended", { count: extendedBy })] : []),
    ].join(". "),
  ];
}
