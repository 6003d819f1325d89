/** Mẫu 07: the register of dossiers that an agency received in a month. */
import type { RegisterData, RegisterRow } from "../paper-data.ts";
import type { PaperBlock, PaperModel } from "../paper-model.ts";
import { framed, moment, type Wording } from "./frame.ts";

export type RegisterWording = Omit<Wording, "own"> & { own: (procedure: string, key: string) => string };

export function dossierRegister(
  wording: RegisterWording,
  data: RegisterData & { agency: string; place: string },
): PaperModel {
  const say = (key: string, params?: Record<string, string | number>) =>
    wording.t(`papers:dossierRegister.${key}`, params);
  const { agency, rows } = data;
  const month = data.month.split("-").reverse().join("/");
  const table: PaperBlock = {
    kind: "table",
    title: say("table"),
    columns: [
      { label: wording.t("papers:order"), share: 0.9, align: "center" },
      { label: say("dossier"), share: 4.7 },
      { label: say("filer"), share: 4 },
      { label: say("received"), share: 2.6 },
      { label: say("forwarded"), share: 2.6 },
      { label: say("method"), share: 1.8 },
      { label: say("signature"), share: 1.4 },
      { label: say("note"), share: 2.2 },
    ],
    rows: rows.map((row, at) => [String(at + 1), ...cells(wording, row)]),
  };
  return framed(
    { ...wording, own: (key) => key },
    {
      ...data,
      title: say("title", { month }),
      across: true,
      blocks: [
        { kind: "paragraph", text: say("lead", { agency, month, count: rows.length }) },
        ...(rows.length > 0 ? [table] : [{ kind: "paragraph" as const, text: say("empty") }]),
      ],
    },
  );
}

function cells({ t, own }: RegisterWording, row: RegisterRow): string[] {
  const say = (key: string, params?: Record<string, string>) => t(`papers:dossierRegister.${key}`, params);
  const at = (key: string, iso: string | null) => {
    const when = moment(iso);
    return when ? [say(`at.${key}`, { at: when })] : [];
  };
  return [
    [row.caseCode, own(row.procedure, "shortName"), say("sets")].join("\n"),
    [row.filer, row.address, row.phone].filter(Boolean).join("\n"),
    [...at("received", row.receivedAt), ...at("due", row.dueAt)].join("\n"),
    [
      ...at("forwarded", row.forwardedAt),
      ...at("result", row.resultAt),
      ...at("returned", row.returnedAt),
    ].join("\n"),
    row.channels.map((channel) => say(`shortChannel.${channel}`)).join("\n"),
    "",
    t(`common:status.${row.status}`),
  ];
}
