/** Dated parameters as pure rules read them: from the rows of the database, or from those that a draft keeps among its sources. */
import type { Sources } from "./form.ts";
import type { ParameterOn } from "./grant.ts";

/** Numbers by key, each key's rows from the earliest day to the latest. */
export type DatedParameters = Readonly<Record<string, readonly { validFrom: string; value: number }[]>>;

export const parameterOn =
  (rows: DatedParameters): ParameterOn =>
  (key, day) =>
    rows[key]?.findLast(({ validFrom }) => validFrom <= day)?.value;

/** Values in force as the draft knows them (`Procedure.parameters`); nothing is known before its first page was opened. */
export const parameterFrom = (sources: Sources): ParameterOn =>
  parameterOn((sources as { parameters?: DatedParameters }).parameters ?? {});

/** The province's own value (`<key>.<province>`) where it has one, else the one that holds everywhere. */
export const parameterIn =
  (parameter: ParameterOn, provinceCode: string | undefined): ParameterOn =>
  (key, day) =>
    (provinceCode ? parameter(`${key}.${provinceCode}`, day) : undefined) ?? parameter(key, day);
