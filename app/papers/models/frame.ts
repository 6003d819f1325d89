/** What stands around every paper's own words, and the lines that most of them begin with. */
import { formatDateTime, localDay } from "#app/calendar/local-time.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { CommonData } from "../paper-data.ts";
import type { PaperBlock, PaperLine, PaperModel } from "../paper-model.ts";

/** What a paper is worded with: texts, the procedure's own texts, and what was decided when it was issued. */
export type Wording = {
  t: Translate;
  /** A text of the procedure; keys with a namespace are taken as they are. */
  own: (key: string) => string;
  serial: string;
  checkAddress: string;
  issuedAt: Date;
};

type Framed = {
  agency: string;
  place: string;
  title: string;
  form: string | null;
  /** The paper's number; its serial when it has no other. */
  number?: string | null;
  across?: boolean;
  blocks: PaperBlock[];
};

export function framed({ t, serial, checkAddress, issuedAt }: Wording, paper: Framed): PaperModel {
  const { agency, place, title, form, number, across = false, blocks } = paper;
  const say = (key: string, params?: Record<string, string>) => t(`papers:${key}`, params);
  const [year = "", month = "", day = ""] = localDay(issuedAt).split("-");
  return {
    title,
    form: form && say("form", { form }),
    agency: agency.toUpperCase(),
    number: say("number", { number: number ?? serial }),
    motto: [say("motto.1"), say("motto.2")],
    placeAndDay: say("placeAndDay", { place, day, month, year }),
    across,
    blocks,
    check: {
      address: checkAddress,
      heading: say("check.heading"),
      serial: say("check.serial", { serial }),
      note: say("check.note"),
      alt: say("check.alt", { address: checkAddress }),
    },
    // The numbers of pages are filled in when they are known.
    foot: { left: say("foot", { serial }), right: say("page", { page: "{{page}}", pages: "{{pages}}" }) },
  };
}

/** A line whose value is not known is left out, never invented. */
export const line = (label: string, value: string | null | undefined): PaperLine[] =>
  value ? [{ label, value }] : [];

export const moment = (iso: string | null): string | null => iso && formatDateTime(new Date(iso));

export function procedureWords(
  { t, own }: Wording,
  { procedureCode }: Pick<CommonData, "procedureCode">,
): string {
  return t("papers:procedureWithCode", { name: own("name"), code: procedureCode });
}

export const partWords = ({ own }: Wording, component: string): string => own(`component.${component}.name`);

/** Code, filer, contents: the first lines of every paper to a family. */
export function headLines(wording: Wording, data: CommonData): PaperBlock {
  const say = (key: string) => wording.t(`papers:line.${key}`);
  const { caseCode, component, subject, filer } = data;
  return {
    kind: "lines",
    lines: [
      ...line(say("caseCode"), caseCode),
      ...line(say("filer"), filer.name),
      ...line(say("address"), filer.address),
      ...line(say("phone"), filer.phone),
      ...line(say("email"), filer.email),
      ...line(say("procedure"), procedureWords(wording, data)),
      ...line(say("part"), component && partWords(wording, component)),
      ...line(subjectLabel(wording), subject),
    ],
  };
}

/** A procedure may name the person whom it is about in its own way. */
function subjectLabel({ t, own }: Wording): string {
  const key = "papers.subject";
  const named = own(key);
  return named === key ? t("papers:line.subject") : named;
}

/** How the agency can be reached. */
export function contactLine({ t }: Wording, data: CommonData): PaperLine[] {
  const { agency, agencyAddress: address, agencyPhone: phone, agencyHours: hours } = data;
  return line(t("papers:line.contact"), t("papers:contact.text", { agency, address, phone, hours }));
}

/** Working days in words; 0 = the same day. */
export const daysWords = ({ t }: Wording, days: number): string =>
  days === 0 ? t("papers:days.0") : t("papers:days.more", { count: days });
