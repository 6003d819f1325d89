/** Field groups that several pages of the birth form share. */
import { otherEthnicity } from "../../kernel/ethnicities.ts";
import type { Answers, Field, Option, Section } from "../../kernel/form.ts";
import { readAnswers, residencePlace } from "../answers.ts";
import type { Components } from "./readers.ts";

export const birth: Components = ["birthRegistration"];
export const residence: Components = ["permanentResidence"];
export const insurance: Components = ["healthCard"];
export const birthAndResidence: Components = ["birthRegistration", "permanentResidence"];
export const idCard: Components = ["idCard"];
export const everybody: Components = ["birthRegistration", "permanentResidence", "healthCard", "idCard"];

export const options = (prefix: string, values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: `${prefix}.${value}` }));

/** Only Vietnam is served here (gate G4), so the value is shown and not asked. */
export const vietnam = (name: string, label: string, readers: Components, portalName?: string): Field => ({
  name,
  kind: "select",
  label,
  options: [{ value: "VN", label: "country.VN" }],
  readBy: readers,
  prefill: { source: "scope", read: () => "VN", lock: () => true, constant: true },
  ...(portalName ? { portalName } : {}),
});

type PlaceNames = { province: string; ward: string; detail: string };
type PlaceOptions = {
  names?: PlaceNames;
  readBy: Components;
  optional?: true;
  prefill?: (part: "provinceCode" | "wardCode" | "detail") => Field["prefill"];
  when?: (answers: Answers) => boolean;
};

/** Tỉnh, xã and the rest of an address. */
export function address({ names, readBy, optional, prefill, when }: PlaceOptions): Field[] {
  const { province, ward, detail } = names ?? {
    province: "provinceCode",
    ward: "wardCode",
    detail: "addressDetail",
  };
  const shared = (part: "provinceCode" | "wardCode" | "detail") => {
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

/** Detail of a parent's address in the ward where the child will live. */
function parentsDetail(answers: Answers): string | undefined {
  const read = readAnswers(answers);
  const ward = residencePlace(read)?.wardCode;
  const parent = [read.mother, read.father].find((one) => one?.wardCode && one.wardCode === ward);
  return parent?.addressDetail || undefined;
}

/** The child's address: commune from step 1, the rest as at the parents'. */
export function homeOfChild(readBy: Components): Field[] {
  return address({
    readBy,
    prefill: (part) =>
      part === "detail"
        ? { source: "declared", read: (_, answers) => parentsDetail(answers) }
        : {
            source: "step1",
            read: (_, answers) => residencePlace(readAnswers(answers))?.[part],
            lock: () => true,
          },
  });
}

/** The name of a group that is not in the list; shown when "Khác" is chosen. */
export const ethnicityInWords: Section = {
  id: "ethnicityInWords",
  revealedBy: { field: "ethnicity", values: [otherEthnicity] },
  fields: [
    {
      name: "ethnicityOther",
      kind: "text",
      label: "child.ethnicityOther.label",
      hint: "child.ethnicityOther.hint",
      optional: true,
      readBy: birth,
    },
  ],
};
