/** Who a paper is for. */
import type { Role } from "#machines/kernel/actors.ts";

/** Papers of the offices' own work: a family never gets them. */
const inside = new Set(["controlSheet", "dossierRegister"]);

export const isForOfficersOnly = (paper: string): boolean => inside.has(paper);

/** Roles that keep the register of their agency (lifecycle §6, Mẫu 07). */
export const registerRoles: ReadonlySet<Role> = new Set(["receptionOfficer", "signer", "manager"]);
