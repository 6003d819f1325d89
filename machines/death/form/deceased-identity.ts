/** Name, birth, sex and origin of the person who died: the register's word where it knows them (death-linked §4.3). */
import { options, vietnam } from "../../kernel/fields.ts";
import type { Field } from "../../kernel/form.ts";
import { sexes } from "../../kernel/identifiers/people.ts";
import { splitName } from "../../kernel/identifiers/person-name.ts";
import { everybody, identityOf, registration } from "./parts.ts";

const name = (part: "familyName" | "middleName" | "givenName") =>
  identityOf({
    relative: (one) => splitName(one.fullName)[part],
    notice: ({ deceased }) => splitName(deceased.fullName)[part],
  });

export const identityFields: readonly Field[] = [
  {
    name: "familyName",
    kind: "text",
    label: "deceased.familyName.label",
    hint: "deceased.familyName.hint",
    optional: true,
    readBy: everybody,
    portalName: "NdktHo",
    ...name("familyName"),
  },
  {
    name: "middleName",
    kind: "text",
    label: "deceased.middleName.label",
    optional: true,
    readBy: everybody,
    portalName: "NdktChuDem",
    ...name("middleName"),
  },
  {
    name: "givenName",
    kind: "text",
    label: "deceased.givenName.label",
    readBy: everybody,
    portalName: "NdktTen",
    ...name("givenName"),
  },
  {
    name: "birthDate",
    kind: "partialDate",
    label: "person.birthDate",
    hint: "partialDate.hint",
    readBy: everybody,
    portalName: "NdktNgaySinh",
    ...identityOf({
      relative: ({ birthDate }) => birthDate,
      notice: ({ deceased }) => deceased.birthDate,
    }),
  },
  {
    name: "sex",
    kind: "radios",
    label: "person.sex",
    options: options("sex", sexes),
    readBy: everybody,
    portalName: "NdktGioiTinh",
    ...identityOf({ relative: ({ sex }) => sex, notice: ({ deceased }) => deceased.sex }),
  },
  vietnam("nationality", "person.nationality", registration, "NdktMaQuoctich"),
  {
    name: "ethnicity",
    kind: "select",
    label: "person.ethnicity",
    options: { catalogue: "ethnicities" },
    readBy: registration,
    portalName: "NdktMaDantoc",
    ...identityOf({ relative: ({ ethnicity }) => ethnicity }),
  },
];
