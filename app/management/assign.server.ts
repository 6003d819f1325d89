/** Gives several parts to one officer, each for itself: what stands against one of them does not hold back the others. */
import { z } from "zod";
import { assignClaim } from "../desk/claims.server.ts";
import type { OfficerViewer } from "../identity/viewer.ts";
import type { Services } from "../services.server.ts";
import { pageSize } from "./assignable.server.ts";

const Form = z.object({
  component: z.string().regex(/^\w{1,64}$/),
  dossierIds: z.array(z.uuid()).min(1).max(pageSize),
  toOfficerId: z.uuid(),
  reason: z.string(),
});

export type Typed = { dossierIds: string[]; toOfficerId: string; reason: string };
export type AssignResult =
  /** All of them were given. */
  | { done: number }
  /** Fields that are missing; nothing was given. */
  | { errors: Record<string, string>; typed: Typed }
  /** Some were given; `failed`: dossier id → text key of what stands against it. */
  | { given: string[]; failed: Record<string, string>; typed: Typed };

export async function assignParts(
  services: Pick<Services, "sql" | "clock" | "kinds">,
  viewer: OfficerViewer,
  form: FormData,
): Promise<AssignResult> {
  const typed = {
    dossierIds: form.getAll("dossier").map(String),
    toOfficerId: String(form.get("toOfficerId") ?? ""),
    reason: String(form.get("reason") ?? ""),
  };
  const read = Form.safeParse({ ...typed, component: form.get("component") });
  const errors = missing(typed, read.success);
  if (errors || !read.success) return { errors: errors ?? { dossier: "management:error.parts" }, typed };
  const { component, toOfficerId, reason } = read.data;
  const given: string[] = [];
  const failed: Record<string, string> = {};
  for (const dossierId of read.data.dossierIds) {
    const result = await assignClaim(services, viewer, { dossierId, component, toOfficerId, reason });
    if ("done" in result) given.push(dossierId);
    // A reason that is too short stands against all of them: it belongs to its field.
    else if (result.errors.reason) return { errors: { reason: result.errors.reason }, typed };
    else failed[dossierId] = Object.values(result.errors)[0] ?? "management:error.notGiven";
  }
  return Object.keys(failed).length === 0 ? { done: given.length } : { given, failed, typed };
}

function missing(typed: Typed, whole: boolean): Record<string, string> | undefined {
  const errors = {
    ...(typed.dossierIds.length === 0 && { dossier: "management:error.parts" }),
    ...(!z.uuid().safeParse(typed.toOfficerId).success && { toOfficerId: "management:error.officer" }),
    ...(typed.reason.trim() === "" && { reason: "management:error.reason" }),
  };
  if (Object.keys(errors).length > 0) return errors;
  return whole ? undefined : { dossier: "management:error.parts" };
}
