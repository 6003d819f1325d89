/** Population database: who a personal id belongs to. Knows the invented citizens, the children registered and the deaths since. */
import { z } from "zod";
import type { Library } from "../books/library.ts";
import { type Citizen, findCitizen, idIssuedBy } from "../people/citizens.ts";
import { type RegisteredBirth, registeredBirths } from "./births.ts";
import { isLiving } from "./deaths.ts";
import { registrationOf } from "./memberships.ts";
import { accepted, type Operation, refused } from "./operation.ts";
import { personalId, sameName } from "./shapes.ts";

const query = z.looseObject({
  personalId,
  fullName: z.string().optional(),
  birthDate: z.string().optional(),
  /** The law wants a purpose (the dossier) with each query. */
  purpose: z.string().trim().min(1),
  officer: z.string().optional(),
});

export function populationLookup(library: Library): Operation<z.output<typeof query>> {
  return {
    partner: "population",
    name: "queryPerson",
    kind: "read",
    body: query,
    handle: (asked) => {
      const person = findPerson(library, asked.personalId);
      if (!person) return refused("notFound");
      // What was not asked cannot differ.
      const matches = {
        fullName: asked.fullName === undefined || sameName(asked.fullName, person.fullName),
        birthDate: asked.birthDate === undefined || sameDate(asked.birthDate, person.birthDate),
      };
      return accepted({ ...person, matches });
    },
  };
}

/** A year or a year and month matches a full date that starts with it. */
const sameDate = (asked: string, known: string) =>
  asked === known || (/^\d{4}(-\d{2})?$/.test(asked) && known.startsWith(asked));

/** As the register knows a person, of today. */
export function findPerson(library: Library, id: string) {
  const citizen = findCitizen(id);
  if (citizen) return { ...describeCitizen(citizen), alive: isLiving(library, id) };
  const birth = registeredBirths(library.civilStatus).find(({ result }) => result.personalId === id);
  return birth && describeChild(library, birth);
}

function describeCitizen(citizen: Citizen) {
  const { fixture: _fixture, phone: _phone, insuranceCode: _insuranceCode, ...known } = citizen;
  return { ...known, idIssuedBy };
}

function describeChild(library: Library, { request: { child, mother }, result }: RegisteredBirth) {
  const parent = mother?.personalId ? findCitizen(mother.personalId) : undefined;
  return {
    personalId: result.personalId,
    fullName: [child.familyName, child.middleName, child.givenName].filter(Boolean).join(" "),
    birthDate: child.birthDate,
    sex: child.sex,
    ethnicity: typeof child.ethnicity === "string" ? child.ethnicity : (parent?.ethnicity ?? null),
    nativePlace: parent?.nativePlace ?? null,
    residenceKind: "permanent",
    permanentResidence: registrationOf(library.residence, result.personalId)?.request.address ?? null,
    idIssuedOn: null,
    idIssuedBy: null,
    levelOfAssurance: 0,
    alive: isLiving(library, result.personalId),
  };
}
