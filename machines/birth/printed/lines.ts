/** Lines and blocks that several printed forms share: the child, the persons, the declaration. */
import { formatPhone } from "../../kernel/identifiers/phone.ts";
import type { PrintedBlock, PrintedInput, PrintedLine, Said } from "../../kernel/printed-form.ts";
import { type BirthAnswers, readAnswers } from "../answers.ts";
import { homeOf } from "../people.ts";
import { day, type Names, places } from "../print-words.ts";

export const line = (label: string, value: Said | readonly Said[] | undefined): PrintedLine => ({
  label: `printed.${label}`,
  value: value ?? "",
});

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

/** Where a parent lives; the father's address may be hers, and who has died has none. */
export function parentHome(answers: BirthAnswers, names: Names, who: "mother" | "father"): Said[] {
  if (answers[who]?.deceased) return [{ key: "printed.deceased" }];
  const shared = who === "father" && answers.father?.livesWithMother;
  return homeWords(names, shared ? answers.mother : answers[who]);
}

/** The child's address for residence and cards. */
export function childHome(answers: BirthAnswers, names: Names): string {
  const { provinceCode, wardCode, detail } = homeOf(answers);
  return places(names, { detail, ward: wardCode, province: provinceCode });
}

export const sexWords = (sex: string | undefined): Said | undefined =>
  sex ? { key: `sex.${sex}` } : undefined;

/** The applicant as every form names them. */
export function applicantLines({ answers: given, names }: PrintedInput): PrintedLine[] {
  const { applicant, guardian } = readAnswers(given);
  const relationship = [
    applicant?.relationship && { key: `applicant.relationship.${applicant.relationship}` },
    guardian?.guardianKind && { key: `guardian.guardianKind.${guardian.guardianKind}` },
  ].filter((one) => one !== undefined);
  const issued = [day(applicant?.idIssuedOn), applicant?.idIssuedBy].filter(Boolean).join(", ");
  return [
    line("applicant.fullName", applicant?.fullName),
    line("applicant.personalId", applicant?.personalId),
    line("applicant.issued", issued),
    line("applicant.home", homeWords(names, applicant)),
    line("applicant.relationship", relationship),
  ];
}

export function contactLines({ answers }: PrintedInput): PrintedLine[] {
  const { applicant } = readAnswers(answers);
  return [
    line("phone", applicant?.phone && formatPhone(applicant.phone)),
    ...lineIf("email", applicant?.email),
  ];
}

/** Where and when: the day of filing, or room for a date by hand. */
function placed({ answers, names, filed }: PrintedInput): PrintedBlock {
  const place = names[readAnswers(answers).agencies?.birthWard ?? ""]?.split(",")[0] ?? "";
  if (!filed) return text("placed.open", { place });
  const [year = "", month = "", date = ""] = filed.day.split("-");
  return text("placed", { place, date, month, year });
}

/** Declared by filing: no signature on paper (birth-linked §4.9, lifecycle §1a). */
export function declaration(input: PrintedInput, title: string): PrintedBlock[] {
  const { applicant } = readAnswers(input.answers);
  return [
    text("declaration"),
    placed(input),
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
}

export const byFiling = ({ filed }: PrintedInput) =>
  filed
    ? { key: "printed.consent.filed", params: { date: day(filed.day) } }
    : { key: "printed.consent.byFiling" };

export const noticeOf = ({ filed }: PrintedInput) =>
  filed ? "printed.notice.filed" : "printed.notice.draft";
