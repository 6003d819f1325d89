/**
 * The invented citizens: what the population register knows of them and how they sign in.
 * Table-like data. No name lies inside another one, so that a person can be chosen by name alone.
 */
import { bereavedFamilies } from "./bereaved-families.ts";
import { fixturePeople } from "./citizen-fixtures.ts";

export type Citizen = {
  /** Name of the fixture in the test cases. */
  fixture: string;
  personalId: string;
  fullName: string;
  birthDate: string;
  sex: "male" | "female";
  ethnicity: string;
  nativePlace: { provinceCode: string; wardCode: string; detail: string };
  residenceKind: "permanent" | "temporary" | "current";
  permanentResidence: { provinceCode: string; wardCode: string; detail: string };
  idIssuedOn: string;
  /** 0 = no account: the person is never offered at sign-in. */
  levelOfAssurance: 0 | 1 | 2;
  phone: string;
  alive: boolean;
  insuranceCode: string;
};

export type Essentials = Pick<
  Citizen,
  "fixture" | "personalId" | "fullName" | "birthDate" | "sex" | "permanentResidence"
> &
  Partial<Citizen>;

export const idIssuedBy = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";

const noInsuranceCode = "0000000000";

const citizen = (person: Essentials, index: number): Citizen => ({
  ethnicity: "Kinh",
  nativePlace: { ...person.permanentResidence, detail: "" },
  residenceKind: "permanent",
  idIssuedOn: "2021-07-01",
  levelOfAssurance: 2,
  phone: `09${String(index + 1).padStart(8, "0")}`,
  alive: true,
  insuranceCode: noInsuranceCode,
  ...person,
});

/** How many of them stand at the beginning of the list: the others are for automated tests. */
export const fixtureCount = fixturePeople.length;

export const citizens: readonly Citizen[] = [
  ...fixturePeople,
  ...bereavedFamilies.flatMap(({ people }) => people),
].map(citizen);

export const findCitizen = (personalId: string) => citizens.find((one) => one.personalId === personalId);

/** For data that name a fixture; throws when the fixture is unknown, so that a slip shows at start. */
export function getCitizen(fixture: string): Citizen {
  const found = citizens.find((one) => one.fixture === fixture);
  if (!found) throw new Error(`No citizen ${fixture}`);
  return found;
}
