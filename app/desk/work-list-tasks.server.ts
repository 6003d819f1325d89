/** Which rows of an agency's work list belong to an officer's desk, and in which of them it is the officer's own turn. */
import type { Role } from "#machines/kernel/actors.ts";
import { type Component, everyCase } from "#machines/kernel/component.ts";
import { oversees } from "../identity/as-officer.server.ts";

export type Tasks = {
  /** Components on this desk, `intake` among them for the reception. */
  components: string[];
  /** Turns in which this officer is waited for, by component. */
  turns: Record<string, string[]>;
  /** The reception also hands results over (`results` rows). */
  handsOver: boolean;
};

/** Reads the duties that the law's components give to roles (decisions 7). Who oversees a province sees every part, and has no turn. */
export function tasksOf(roles: readonly Role[], components: readonly Component[]): Tasks {
  if (oversees({ roles: [...roles] })) {
    const all = new Set(components.map(({ id }) => id));
    return { components: ["intake", ...all], turns: {}, handsOver: true };
  }
  const has = (wanted: readonly Role[] | undefined) => (wanted ?? []).some((role) => roles.includes(role));
  const reception = roles.includes("receptionOfficer");
  const tasks: Tasks = { components: [], turns: {}, handsOver: reception };
  if (reception) {
    tasks.components.push("intake");
    tasks.turns.intake = ["receptionOfficer"];
  }
  for (const component of components) {
    const { id } = component;
    // Which case a dossier has decides which agency it lies at: an agency only ever sees its own.
    const duties = everyCase(component).map((one) => one.duties);
    const someone = (duty: "officer" | "signer" | "refuser") => duties.some((one) => has(one[duty]));
    if (someone("officer") || someone("signer") || someone("refuser")) tasks.components.push(id);
    const own = (["officer", "signer"] as const).filter(someone);
    if (own.length > 0) tasks.turns[id] = own;
  }
  return tasks;
}
