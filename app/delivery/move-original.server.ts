/** An original goes to a colleague or another place: a custody line, and no event, because the law does not ask where in the house it lies. */
import { z } from "zod";
import { errorsOf, type FormFailure, typedOf } from "#app/forms/read-form.ts";
import type { OfficerViewer } from "#app/identity/viewer.ts";
import type { Services } from "#app/services.server.ts";
import { addMove } from "./original-moves.server.ts";

type Needs = Pick<Services, "sql" | "clock">;

const blank = (value: unknown) => (typeof value === "string" ? value.trim() : "");
const moveForm = z
  .object({
    moveId: z.uuid(),
    original: z.uuid({ error: "assisted:error.original" }),
    toOfficer: z.preprocess(blank, z.union([z.literal(""), z.uuid({ error: "assisted:error.officer" })])),
    place: z.preprocess(blank, z.string().max(100, { error: "assisted:error.place" })),
  })
  .refine(({ toOfficer, place }) => toOfficer !== "" || place !== "", {
    error: "assisted:error.place",
    path: ["place"],
  });

export type Colleague = { id: string; name: string };

/** Who of the agency may be handed an original: everybody who works there. */
export const listColleagues = ({ sql }: Pick<Needs, "sql">, viewer: OfficerViewer): Promise<Colleague[]> =>
  sql<Colleague[]>`
    select id, name from officers where agency_id = ${viewer.agencyId} and active and id <> ${viewer.id} order by name limit 200`.then(
    (rows) => [...rows],
  );

/** The caller has asked whether this officer keeps originals of the dossier. @throws Response 422 for a form that is not ours. */
export async function moveOriginal(
  services: Needs,
  viewer: OfficerViewer,
  dossierId: string,
  form: FormData,
): Promise<{ moved: true } | FormFailure> {
  const typed = typedOf(form);
  const read = moveForm.safeParse(typed);
  if (!read.success) {
    const errors = errorsOf(read.error);
    if (errors.moveId) throw new Response(null, { status: 422 });
    return { errors, typed };
  }
  const { moveId, original, toOfficer, place } = read.data;
  const colleagues = toOfficer ? await listColleagues(services, viewer) : [];
  if (toOfficer && !colleagues.some(({ id }) => id === toOfficer))
    return { errors: { toOfficer: "assisted:error.officer" }, typed };
  const at = await services.clock.now();
  const moved = await services.sql.begin(async (tx) => {
    // Held meanwhile: nothing is moved that is being given back.
    const [kept] = await tx`
      update originals set agency_id = ${viewer.agencyId}
      where id = ${original} and dossier_id = ${dossierId} and returned_at is null returning id`;
    if (!kept) return false;
    await addMove(tx, {
      ...{ id: moveId, originalId: original, dossierId, at, kind: "moved", byOfficer: viewer.id },
      ...{ toOfficer: toOfficer || null, place: place.normalize("NFC") || null },
    });
    return true;
  });
  return moved ? { moved: true } : { errors: { original: "assisted:error.original" }, typed };
}
