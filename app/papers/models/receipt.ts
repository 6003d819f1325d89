/** Mẫu 01: the receipt with the day on which results are there. */
import { formatDate, localDay } from "#app/calendar/local-time.ts";
import { formatMoney } from "#app/ui/money.ts";
import type { CommonData, ReceiptData } from "../paper-data.ts";
import type { PaperBlock, PaperModel } from "../paper-model.ts";
import { daysWords, framed, headLines, line, moment, partWords, type Wording } from "./frame.ts";

export function receipt(wording: Wording, data: CommonData & ReceiptData): PaperModel {
  const { t } = wording;
  const say = (key: string, params?: Record<string, string>) => t(`papers:receipt.${key}`, params);
  const { agency, filer, officer } = data;
  const [year = "", month = ""] = localDay(new Date(data.receivedAt)).split("-");
  return framed(wording, {
    ...data,
    title: say("title"),
    blocks: [
      { kind: "paragraph", text: say("lead", { agency, filer: filer.name }) },
      headLines(wording, data),
      {
        kind: "lines",
        lines: [
          ...line(say("sets"), say("sets.one")),
          ...line(t("papers:line.receivedAt"), moment(data.receivedAt)),
          ...line(t("papers:line.acceptedAt"), moment(data.acceptedAt)),
          ...line(t("papers:line.dueAt"), moment(data.dueAt)),
          ...line(say("book"), say("book.value", { month: `${month}/${year}` })),
        ],
      },
      ...papers(wording, data),
      ...parts(wording, data),
      ...results(wording, data),
      ...fees(wording, data),
      {
        kind: "signatures",
        signatures: [
          { role: say("filer"), name: filer.name },
          { role: say("officer"), name: officer },
        ],
      },
    ],
  });
}

type Part = (wording: Wording, data: ReceiptData) => PaperBlock[];

const papers: Part = ({ t, own }, data) => {
  const say = (key: string) => t(`papers:receipt.papers${key}`);
  const given = data.papers.map(({ label, files }) => [
    label ? own(label) : say(".other"),
    say(".copy"),
    String(files),
  ]);
  const rows = [[say(".form"), say(".electronic"), "1"], ...given].map((row, at) => [String(at + 1), ...row]);
  return [
    { kind: "heading", text: say("") },
    {
      kind: "table",
      title: say(""),
      columns: [
        { label: t("papers:order"), share: 1, align: "center" },
        { label: say(".name"), share: 6 },
        { label: say(".kind"), share: 3 },
        { label: say(".count"), share: 1.6, align: "center" },
      ],
      rows,
    },
    ...(given.length === 0 ? [{ kind: "paragraph" as const, text: say(".none") }] : []),
  ];
};

const parts: Part = (wording, { parts: rows }) => {
  const say = (key: string) => wording.t(`papers:receipt.parts${key}`);
  return [
    { kind: "heading", text: say("") },
    {
      kind: "table",
      title: say(""),
      columns: [
        { label: say(".name"), share: 3 },
        { label: say(".agency"), share: 4 },
        { label: say(".days"), share: 2.4 },
        { label: say(".due"), share: 2.4, align: "center" },
      ],
      rows: rows.map(({ component, agency, days, dueAt }) => [
        partWords(wording, component),
        agency,
        daysWords(wording, days),
        moment(dueAt) ?? formatDate(dueAt),
      ]),
    },
  ];
};

const results: Part = ({ t, own }, { results: rows }) => {
  const say = (key: string) => t(`papers:receipt.results${key}`);
  if (rows.length === 0) return [];
  return [
    { kind: "heading", text: say("") },
    {
      kind: "table",
      title: say(""),
      columns: [
        { label: say(".name"), share: 4 },
        { label: say(".where"), share: 7 },
      ],
      rows: rows.map(({ id, channel, place }) => [
        own(`result.${id}.name`),
        t(`papers:channel.${channel}`, { place: place ?? "" }),
      ]),
    },
  ];
};

const fees: Part = ({ t, own }, { fees: lines, total, payment }) => {
  const say = (key: string, params?: Record<string, string>) => t(`papers:receipt.fees${key}`, params);
  const heading = { kind: "heading", text: say("") } as const;
  if (total === 0) return [heading, { kind: "paragraph", text: say(".none") }];
  const rows = lines
    .filter(({ each }) => each > 0)
    .map(({ label, count, sum, exempt }) => [
      exempt ? say(".exempt", { name: own(label), reason: own(exempt) }) : own(label),
      String(count),
      formatMoney(sum, "vi"),
    ]);
  return [
    heading,
    {
      kind: "table",
      title: say(""),
      columns: [
        { label: say(".name"), share: 6 },
        { label: say(".count"), share: 2, align: "center" },
        { label: say(".sum"), share: 3, align: "right" },
      ],
      rows: [...rows, [say(".total"), "", formatMoney(total, "vi")]],
    },
    ...(payment
      ? [{ kind: "paragraph" as const, text: say(".state", { state: t(`papers:payment.${payment}`) }) }]
      : []),
  ];
};
