/** Field groups that forms of several procedures share; their words are in `field-texts.ts`. */
import { otherEthnicity } from "./ethnicities.ts";
import type { Answers, Field, Option, Section, Sources } from "./form.ts";
import { type Account, accountOf } from "./known.ts";

/** The parts that read a value. */
export type ReadBy = readonly string[];

export const options = (prefix: string, values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: `${prefix}.${value}` }));

/** Choices of which some need a word of explanation. */
export const explained = (prefix: string, values: readonly string[], hinted: readonly string[]): Option[] =>
  options(prefix, values).map((option) =>
    hinted.includes(option.value) ? { ...option, hint: `${option.label}.hint` } : option,
  );

/** Shown and locked when the account or the population register told it, else typed. */
export const fromAccount = (
  read: (account: Account) => string | undefined,
): NonNullable<Field["prefill"]> => {
  const value = (sources: Sources) => {
    const account = accountOf(sources);
    return account && read(account);
  };
  return { source: "account", read: value, lock: (sources) => Boolean(value(sources)) };
};

/** Only Vietnam is served here, so the value is shown and not asked. */
export const vietnam = (name: string, label: string, readBy: ReadBy, portalName?: string): Field => ({
  name,
  kind: "select",
  label,
  options: [{ value: "VN", label: "country.VN" }],
  readBy,
  prefill: { source: "scope", read: () => "VN", lock: () => true, constant: true },
  ...(portalName ? { portalName } : {}),
});

type PlacePart = "provinceCode" | "wardCode" | "detail";
type PlaceOptions = {
  names?: { province: string; ward: string; detail: string };
  readBy: ReadBy;
  optional?: true;
  prefill?: (part: PlacePart) => Field["prefill"];
  when?: (answers: Answers) => boolean;
};

/** Tỉnh, xã and the rest of an address. */
export function address({ names, readBy, optional, prefill, when }: PlaceOptions): Field[] {
  const { province, ward, detail } = names ?? {
    province: "provinceCode",
    ward: "wardCode",
    detail: "addressDetail",
  };
  const shared = (part: PlacePart) => {
    const known = prefill?.(part);
    return {
      readBy,
      ...(known ? { prefill: known } : {}),
      ...(optional ? { optional } : {}),
      ...(when ? { when } : {}),
    };
  };
  return [
    {
      name: province,
      kind: "province",
      label: "address.province",
      options: { catalogue: "provinces" },
      ...shared("provinceCode"),
    },
    {
      name: ward,
      kind: "ward",
      label: "address.ward",
      options: { catalogue: "wards", of: province },
      ...shared("wardCode"),
    },
    { name: detail, kind: "text", label: "address.detail", hint: "address.detail.hint", ...shared("detail") },
  ];
}

/** The name of a group that is not in the list; shown when "Khác" is chosen. */
export const ethnicityInWords = (readBy: ReadBy): Section => ({
  id: "ethnicityInWords",
  revealedBy: { field: "ethnicity", values: [otherEthnicity] },
  fields: [
    {
      name: "ethnicityOther",
      kind: "text",
      label: "person.ethnicityOther",
      hint: "person.ethnicityOther.hint",
      optional: true,
      readBy,
    },
  ],
});
/** "Khác" without its name. */
export const ethnicityProblems = ({ ethnicity, ethnicityOther }: Readonly<Record<string, unknown>>) =>
  ethnicity === otherEthnicity && !ethnicityOther
    ? [{ field: "ethnicityOther", message: "error.ethnicityOther" }]
    : [];
