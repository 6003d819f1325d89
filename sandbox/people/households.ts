/** Households as the residence register knows them: head, owner of the dwelling, members. */
import { bereavedFamilies } from "./bereaved-families.ts";
import { type Citizen, getCitizen } from "./citizens.ts";

export type Household = { number: string; head: Citizen; owner: Citizen; members: readonly Citizen[] };
export type PoorHousehold = { household: string; number: string; issuedOn: string };

const household = (number: string, head: string, owner: string, ...others: string[]): Household => ({
  number,
  head: getCitizen(head),
  owner: getCitizen(owner),
  members: [head, ...others].map(getCitizen),
});

/** A relative who lives elsewhere has a household of their own. */
const ofFamilies = bereavedFamilies.flatMap(({ number, inDemoB, home, deceased, filer, child, head }) => {
  const area = inDemoB ? "96-31900" : "19-01954";
  const serial = String(100 + number).padStart(6, "0");
  const elsewhere = `HK-19-01954-${String(200 + number).padStart(6, "0")}`;
  const first = { deceasedIsHead: deceased, filerIsHead: filer, otherIsHead: head ?? filer, alone: deceased };
  const all =
    home === "alone" ? [deceased] : [deceased, filer, child, head].filter((one) => one !== undefined);
  const others = all.filter((one) => one !== first[home]);
  const own = household(`HK-${area}-${serial}`, first[home], first[home], ...others);
  return home === "alone" ? [own, household(elsewhere, filer, filer)] : [own];
});

export const households: readonly Household[] = [
  household("HK-19-01954-000001", "CHA-1", "CHA-1", "MẸ-1"),
  household("HK-19-01954-000002", "ÔNG-1", "ÔNG-1"),
  household("HK-19-01954-000003", "MẸ-3", "MẸ-3"),
  // A rented dwelling: the owner lives elsewhere and has to agree (birth-linked B13).
  household("HK-19-01954-000004", "CHA-4", "CHỦ-4", "MẸ-4"),
  household("HK-19-01954-000005", "CHỦ-4", "CHỦ-4"),
  household("HK-19-01954-000006", "CHA-5", "CHA-5"),
  household("HK-19-01954-000007", "CHẾT-1", "CHẾT-1", "CON-1"),
  household("HK-19-01954-000008", "CON-2", "CON-2", "CHẾT-2"),
  household("HK-19-01954-000009", "CHẾT-3", "CHẾT-3", "VỢ-3"),
  household("HK-19-01954-000010", "CHẾT-4", "CHẾT-4", "CON-4"),
  household("HK-96-31900-000001", "CHA-2", "CHA-2"),
  household("HK-96-31900-000002", "MẸ-2", "MẸ-2"),
  ...ofFamilies,
];

export const findHousehold = (personalId: string) =>
  households.find((one) => one.members.some((member) => member.personalId === personalId));

/** Households that the poverty database knows, with their certificate of the year. */
const poorHouseholds: readonly PoorHousehold[] = [
  { household: "HK-19-01954-000004", number: "HN-01954-2026-0007", issuedOn: "2026-01-05" },
];

export function findPoorHousehold(personalId: string): PoorHousehold | undefined {
  const own = findHousehold(personalId)?.number;
  return poorHouseholds.find(({ household }) => household === own);
}
