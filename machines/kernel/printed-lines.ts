/**
 * Lines and blocks that printed forms of every procedure are made of: the applicant, how to reach them, the declaration. Words: `printed.*` of
 * the procedure's texts.
 */
import { formatPhone } from "./identifiers/phone.ts";
import { day, type Names, places } from "./print-words.ts";
import type { PrintedBlock, PrintedInput, PrintedLine, PrintedWords, Said } from "./printed-form.ts";

export const line = (label: string, value: Said | readonly Said[] | undefined): PrintedLine => ({
  label: `printed.${label}`,
  value: value ?? "",
});

/** One box per digit of a số định danh cá nhân. */
export const idBoxes = (label: string, digits = ""): PrintedLine => ({
  label: `printed.${label}`,
  boxes: 12,
  digits,
});

/** Line 11 of CT01: members of the household who change with the person; none do here. */
export const ct01Members: PrintedBlock = {
  kind: "table",
  caption: "printed.ct01.11",
  columns: ["number", "fullName", "birthDate", "sex", "personalId", "relationship"].map(
    (column) => `printed.ct01.column.${column}`,
  ),
  rows: [],
};

/** Only when there is something to say. */
export const lineIf = (label: string, value: string | undefined): PrintedLine[] =>
  value ? [line(label, value)] : [];

export const lines = (...all: readonly (PrintedLine | readonly PrintedLine[])[]): PrintedBlock => ({
  kind: "lines",
  lines: all.flat(),
});

export const text = (key: string, params?: Record<string, string>): PrintedBlock => ({
  kind: "text",
  text: { key: `printed.${key}`, ...(params ? { params } : {}) },
});

/** Lines of a result are lines of a form too. */
export const asPrinted = (all: readonly { label: string; value: string }[]): PrintedLine[] =>
  all.map(({ label, value }) => ({ label, value }));

type Home = Partial<{
  provinceCode: string;
  wardCode: string;
  addressDetail: string;
  residenceKind: string;
}>;
/** The kind of residence and the address. */
export function homeWords(names: Names, home: Home | undefined): Said[] {
  const { provinceCode, wardCode, addressDetail, residenceKind } = home ?? {};
  const address = places(names, { detail: addressDetail, ward: wardCode, province: provinceCode });
  return [...(residenceKind ? [{ key: `residenceKind.${residenceKind}` }] : []), address].filter(
    (one) => one !== "",
  );
}

export const sexWords = (sex: string | undefined): Said | undefined =>
  sex ? { key: `sex.${sex}` } : undefined;

/** When and by whom an identity paper was issued. */
export const issuedWords = (on: string | undefined, by: string | undefined): string =>
  [day(on), by].filter(Boolean).join(", ");

type Applicant = Home &
  Partial<{
    fullName: string;
    personalId: string;
    idIssuedOn: string;
    idIssuedBy: string;
    phone: string;
    email: string;
  }>;

/** The applicant as every form names them. */
export const applicantLines = (
  names: Names,
  applicant: Applicant | undefined,
  relationship: readonly Said[],
): PrintedLine[] => [
  line("applicant.fullName", applicant?.fullName),
  line("applicant.personalId", applicant?.personalId),
  line("applicant.issued", issuedWords(applicant?.idIssuedOn, applicant?.idIssuedBy)),
  line("applicant.home", homeWords(names, applicant)),
  line("applicant.relationship", relationship),
];

export const contactLines = (applicant: Applicant | undefined): PrintedLine[] => [
  line("phone", applicant?.phone && formatPhone(applicant.phone)),
  ...lineIf("email", applicant?.email),
];

/** Where and when: the day of filing, or room for a date by hand. `ward`: where it is received. */
function placed({ names, filed }: PrintedInput, ward: string | undefined): PrintedBlock {
  const place = names[ward ?? ""]?.split(",")[0] ?? "";
  if (!filed) return text("placed.open", { place });
  const [year = "", month = "", date = ""] = filed.day.split("-");
  return text("placed", { place, date, month, year });
}

/** Declared by filing: no signature on paper (birth-linked §4.9, lifecycle §1a). */
export const declaration = (
  input: PrintedInput,
  { title, ward, applicant }: { title: string; ward: string | undefined; applicant: Applicant | undefined },
): PrintedBlock[] => [
  text("declaration"),
  placed(input, ward),
  {
    kind: "signatures",
    signatures: [
      {
        title: `printed.${title}`,
        hint: "printed.signature.declared",
        signers: applicant
          ? [
              {
                fullName: applicant.fullName ?? "",
                personalId: applicant.personalId ?? "",
                state: byFiling(input),
              },
            ]
          : [],
      },
    ],
  },
];

export const byFiling = ({ filed }: PrintedInput): PrintedWords =>
  filed
    ? { key: "printed.consent.filed", params: { date: day(filed.day) } }
    : { key: "printed.consent.byFiling" };

export const noticeOf = ({ filed }: PrintedInput) =>
  filed ? "printed.notice.filed" : "printed.notice.draft";
