/** The fields of the pages about persons as a test looks at them: what is known of them, what is refused, what is offered. */
import type { z } from "zod";
import type { Answers, Field, Page, Sources } from "../../kernel/form.ts";
import { demoA, father, noticeCode, onlyAccount } from "../samples/people.ts";

export const today = "2026-11-21";
export const mother = {
  ...{ personalId: "019144000111", fullName: "LÝ THỊ GIẢ ĐỊNH", relationship: "mother" },
  ...{ birthDate: "1944-03-02", sex: "female", ethnicity: "Tày", sameHousehold: true },
  ...{ idIssuedOn: null, idIssuedBy: null, residenceKind: null, permanentResidence: null },
  ...{ head: null, householdMembers: null, deathNotice: null },
};
export const kin = (...relatives: object[]): Sources => ({ ...onlyAccount, kin: { found: true, relatives } });

export function fieldOf(page: Page, name: string): Field {
  const field = page.sections.flatMap(({ fields }) => fields).find((one) => one.name === name);
  if (!field) throw new Error(`No field ${page.id}.${name}`);
  return field;
}
export function known(page: Page, name: string, sources: Sources, answers: Answers) {
  const { prefill } = fieldOf(page, name);
  return {
    value: prefill?.read(sources, answers),
    locked: prefill?.lock?.(sources, answers) ?? false,
    source: prefill?.from?.(sources, answers) ?? prefill?.source,
  };
}
const schemaOf = (page: Page, name: string) => page.schema.shape[name] as z.ZodType;
/** Message of a typed value that is not taken. */
export const refused = (page: Page, name: string, typed: unknown): string | undefined =>
  schemaOf(page, name).safeParse(typed).error?.issues[0]?.message;
export const kept = (page: Page, name: string, typed: unknown): unknown => schemaOf(page, name).parse(typed);
export const problems = (
  page: Page,
  values: Record<string, unknown>,
  { answers = {}, sources = onlyAccount, time }: { answers?: Answers; sources?: Sources; time?: string } = {},
) =>
  (page.check?.(values, answers, today, sources, time) ?? []).map(
    ({ field, message }) => `${field}: ${message}`,
  );
export const revealed = (page: Page, name: string) =>
  page.sections.find(({ fields }) => fields.some((field) => field.name === name))?.revealedBy;
export const choices = (page: Page, name: string, sources: Sources, answers: Answers = {}) => {
  const { options } = fieldOf(page, name);
  return options && "own" in options ? options.offered(sources, answers) : [];
};

export const chosen: Answers = { who: { who: father.personalId } };
export const fetched: Answers = { ...chosen, deathNotice: { way: noticeCode, code: "" } };
export const other: Answers = { who: { who: "other" } };
/** A valid page `deceased` as typed for somebody whom no register knows. */
export const typedPerson = {
  ...{ familyName: "VŨ", middleName: "THỊ", givenName: "MINH", birthDate: "1944", sex: "female" },
  ...{ idKind: "personalId", personalId: "019144000999", idIssuedOn: "2021-07-01", idIssuedBy: "Công an" },
  ...{ ethnicity: "Kinh", residenceKind: "permanent", ...demoA, addressDetail: "Thôn Mẫu 3" },
};
