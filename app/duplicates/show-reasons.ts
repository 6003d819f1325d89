/** Reasons of a comparison in words, with both values where the officer may see them. Pure. */
import type { Translate } from "#app/texts/texts.tsx";
import { formatIsoDate } from "#machines/kernel/identifiers/dates.ts";
import type { Reason } from "./compare-people.ts";
import type { ShownReason } from "./duplicate-types.ts";
import { inRole, type People, type RadarPerson } from "./person.ts";

type Sides = {
  /** Whom the pair is about: reasons without a relative's name are about this role. */
  role: string;
  own: People;
  /** Undefined: not this officer's to see. */
  other: People | undefined;
  placeName: (code: string) => string | undefined;
};

const dateFields = new Set(["birthDate", "diedOn", "gaveBirthOn"]);
const numberFields = new Set(["number", "notice"]);

/** `mother.fullName` → the role and the field. */
function splitField(field: string, role: string): { who: string; what: string; ofRelative: boolean } {
  const [first = "", second] = field.split(".");
  return second
    ? { who: first, what: second, ofRelative: true }
    : { who: role, what: first, ofRelative: false };
}

export function showReasons(
  reasons: readonly Reason[],
  { role, own, other, placeName }: Sides,
  t: Translate,
): ShownReason[] {
  return reasons.filter(tells).map(({ field, code, points }) => {
    const { who, what, ofRelative } = splitField(field, role);
    const shown = (people: People | undefined) => value(people && inRole(people, who), what, placeName, t);
    const label = t(`duplicates:field.${what}`);
    return {
      field,
      label: ofRelative ? t("duplicates:field.of", { field: label, who: t(`duplicates:of.${who}`) }) : label,
      own: shown(own),
      other: shown(other),
      relation: code
        .split("+")
        .map((one) => t(`duplicates:relation.${kindOf(what)}.${one}`))
        .join("; "),
      tone: points > 0 ? "for" : points < 0 ? "against" : "neither",
      points,
    };
  });
}

/** Who files is one question: the number where it is known. */
const tells = ({ field, points }: Reason): boolean => field !== "applicant.fullName" || points !== 0;

const kindOf = (what: string): string => {
  if (what === "fullName") return "name";
  if (dateFields.has(what)) return "date";
  return numberFields.has(what) ? "number" : "value";
};

/** Numbers are kept as hashes: there is nothing to show. */
function value(
  person: RadarPerson | undefined,
  what: string,
  placeName: Sides["placeName"],
  t: Translate,
): string | undefined {
  if (!person) return undefined;
  const { traits } = person;
  if (what === "fullName") return person.fullName;
  if (what === "birthDate" || what === "diedOn" || what === "gaveBirthOn") {
    const day = traits[what];
    return day && formatIsoDate(day);
  }
  if (what === "placeCode") return traits.placeCode && (placeName(traits.placeCode) ?? traits.placeCode);
  return what === "sex" && traits.sex ? t(`duplicates:sex.${traits.sex}`) : undefined;
}
