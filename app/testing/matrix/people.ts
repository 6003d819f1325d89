/** Everybody who may come to an address, for the matrix of roles and routes: citizens by what they have to do with a dossier, officers by role and place. */
import { uuidv7 } from "uuidv7";
import { openSession } from "#app/identity/sessions.server.ts";
import { addCitizen, type TestPortal } from "#app/testing/test-portal.ts";
import { Role } from "#machines/kernel/actors.ts";

/** Places of officers: three agencies of the dossier, another commune of the province, another province; and the provinces themselves. */
export const places = {
  committee: "H55.01.954",
  police: "H55.01.954.1",
  insurance: "H55.01.954.2",
  otherCommune: "H55.01.840",
  otherProvincesCommune: "H12.31.900",
  province: "H55",
  otherProvince: "H12",
} as const;
export type Place = keyof typeof places;

export type Citizen =
  | "nobody"
  | "applicant"
  | "applicantOfLevel1"
  | "stranger"
  | "asked"
  | "concerned"
  | "handOver";
export type Person =
  | { kind: "citizen"; name: Citizen; cookie: string }
  | { kind: "officer"; name: string; role: Role; place: Place; id: string; cookie: string };

const cookieOf = (value: string): string => value.split(";")[0] ?? "";

/** One officer of each role at each place. */
export async function makeOfficers(portal: TestPortal): Promise<(Person & { kind: "officer" })[]> {
  const all = (Object.keys(places) as Place[]).flatMap((place) =>
    Role.options.map((role) => ({ place, role })),
  );
  return Promise.all(
    all.map(async ({ place, role }) => {
      const [id, name] = [uuidv7(), `${role} at ${place}`];
      await portal.sql`insert into officers (id, code, name, agency_id, roles, active)
        values (${id}, ${name}, ${name}, ${places[place]}, ${portal.sql.json([role])}, true)`;
      const cookie = cookieOf(await openSession(portal, { kind: "officer", id, idToken: "" }));
      return { kind: "officer" as const, name, role, place, id, cookie };
    }),
  );
}

/** A session of the device to which this draft was handed over. */
export const handOverCookie = async (
  portal: TestPortal,
  citizenId: string,
  draftId: string,
): Promise<string> => cookieOf(await openSession(portal, { kind: "citizen", id: citizenId, draftId }));

type Known = { applicantId: string; askedId: string; concernedId: string };

export async function makeCitizens(
  portal: TestPortal,
  known: Known,
): Promise<(Person & { kind: "citizen" })[]> {
  const signedIn = async (id: string) =>
    cookieOf(await openSession(portal, { kind: "citizen", id, idToken: "" }));
  const { applicantId } = known;
  const stranger = await addCitizen(portal, "019192000999", "LÝ THỊ XA LẠ");
  const person = (name: Citizen, cookie: string) => ({ kind: "citizen" as const, name, cookie });
  return [
    person("nobody", ""),
    person("applicant", await signedIn(applicantId)),
    person("applicantOfLevel1", await signedIn(applicantId)),
    person("stranger", await signedIn(stranger)),
    person("asked", await signedIn(known.askedId)),
    person("concerned", await signedIn(known.concernedId)),
    person("handOver", ""),
  ];
}
