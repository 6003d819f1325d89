/** Who can sign in through which client, and the claims the portal gets of them. */
import { citizens, fixtureCount } from "../people/citizens.ts";
import { officers } from "../people/officers.ts";

export const clientIds = { citizen: "portal-citizen", officer: "portal-officer" } as const;

export type Account = {
  id: string;
  name: string;
  /** Shown beside the name where a person is chosen. */
  hint: string;
  acr: "level1" | "level2";
  /** Listed apart, so that a person finds the people of the test cases at once. */
  forTests: boolean;
  claims: Record<string, unknown> & { sub: string };
};

export const citizenAccounts: readonly Account[] = citizens.flatMap((citizen, index): Account[] =>
  citizen.levelOfAssurance === 0
    ? []
    : [
        {
          id: citizen.personalId,
          name: citizen.fullName,
          hint: `${citizen.fixture} · sinh năm ${citizen.birthDate.slice(0, 4)} · mức ${citizen.levelOfAssurance}`,
          acr: citizen.levelOfAssurance === 2 ? "level2" : "level1",
          forTests: index >= fixtureCount,
          claims: {
            sub: citizen.personalId,
            personal_id: citizen.personalId,
            name: citizen.fullName,
            birthdate: citizen.birthDate,
            gender: citizen.sex,
            level_of_assurance: citizen.levelOfAssurance,
            phone_number: citizen.phone,
          },
        },
      ],
);

export const officerAccounts: readonly Account[] = officers.map((officer) => ({
  id: officer.code,
  name: officer.name,
  hint: `${officer.agencyName} · ${officer.agencyCode}`,
  acr: "level2",
  forTests: false,
  claims: { sub: officer.code, name: officer.name, agency_code: officer.agencyCode, roles: officer.roles },
}));

/** The people one client may sign in: citizens and officers never mix. */
export function accountsOf(clientId: string): readonly Account[] {
  return clientId === clientIds.officer
    ? officerAccounts
    : clientId === clientIds.citizen
      ? citizenAccounts
      : [];
}

export const findAccountById = (id: string) =>
  [...citizenAccounts, ...officerAccounts].find((one) => one.id === id);
