/** What the state already knows, in the shapes in which the app keeps it for every procedure. A register that was down is `unavailable`. */
import type { Lookup, Sources } from "./form.ts";
import { sameName } from "./identifiers/person-name.ts";
import { isPersonalId } from "./identifiers/personal-id.ts";

export type Asked<T> = ({ found: true } & T) | { found: false } | { unavailable: true };
/** An answer with the question it was given to: it counts for these values alone. */
export type WithQuestion = { asked?: Readonly<Record<string, string>> };

export const found = <T>(answer: Asked<T> | undefined): T | undefined =>
  answer && "found" in answer && answer.found ? answer : undefined;
/** The register answered and knows nothing: not the same as being down. */
export const isUnknown = (answer: Asked<unknown> | undefined): boolean =>
  !!answer && "found" in answer && !answer.found;
export const isUnavailable = (answer: Asked<unknown> | undefined): boolean =>
  !!answer && "unavailable" in answer;

export type Place = { provinceCode: string; wardCode: string; detail: string };
export type PersonOnRecord = { personalId: string; fullName: string };

/** The signed-in applicant, as the account and the population register say. */
export type Account = PersonOnRecord & {
  birthDate: string;
  sex: "male" | "female";
  phone?: string | null;
  email?: string | null;
  /** From the population register; missing when it did not answer. */
  ethnicity?: string;
  idIssuedOn?: string;
  idIssuedBy?: string;
  residenceKind?: "permanent" | "temporary" | "current";
  permanentResidence?: Place;
  nativePlace?: Place;
};
export const accountOf = (sources: Sources) => (sources as { account?: Account }).account;

/** The applicant's own household. */
export type Household = { head: PersonOnRecord; owner: PersonOnRecord; address: Place };
export const householdOf = (sources: Sources) =>
  found<Household>((sources as { household?: Asked<Household> }).household);

/** Only what a check needs: never another person's address or papers. */
export type PersonCheck = {
  personalId: string;
  levelOfAssurance: number;
  alive: boolean;
  matches: { fullName: boolean; birthDate: boolean };
};

/** Asks the population register about somebody of the answers; keeps only whether the data fit and whether an account exists. */
export function personCheck(
  source: string,
  person: PersonOnRecord | undefined,
  birthDate?: string,
): Lookup[] {
  // An old paper's number (9 digits) is none that registers are asked by.
  if (!person || !isPersonalId(person.personalId)) return [];
  return [
    {
      source,
      register: "population",
      query: { personalId: person.personalId },
      keep: ({ fullName, birthDate: known, levelOfAssurance, alive }) => ({
        personalId: person.personalId,
        levelOfAssurance: Number(levelOfAssurance ?? 0),
        alive: alive !== false,
        matches: {
          fullName: sameName(String(fullName ?? ""), person.fullName),
          birthDate: !birthDate || String(known ?? "").startsWith(birthDate),
        },
      }),
    },
  ];
}
