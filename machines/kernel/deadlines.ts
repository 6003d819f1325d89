/**
 * Named limits of a procedure, as data by rule version.
 *
 * Amounts are working days unless said otherwise. `whose` decides the hour at which the last day ends: officers' at 17:00,
 * citizens' at 24:00 (decisions 2). Hours are counted from minute to minute, nights and holidays too.
 */
export type Limit = {
  amount: number;
  unit: "workingDays" | "days" | "hours";
  whose: "officer" | "citizen";
  ground: string;
};

export type Deadlines = {
  /** N of each part counted from T0 of the dossier (decisions 2): 0 = the same working day. */
  parts: Record<string, Limit>;
  /** Working days added to every part when a part's officer marks verification. */
  verification?: Limit;
  /** Due dates of `timer:<name>` tags, counted from the moment the state was entered. */
  timers: Record<string, Limit>;
};

/** One version of the law: in force from a local date on, for dossiers submitted from that day. */
export type RuleVersion = { id: string; from: string; deadlines: Deadlines };

/** The rule version of a submission day (`YYYY-MM-DD`); the list is sorted by `from`. Throws before the first. */
export function ruleVersionOn(versions: readonly RuleVersion[], day: string): RuleVersion {
  const found = versions.findLast((version) => version.from <= day);
  if (!found) throw new Error(`No rule version is in force on ${day}`);
  return found;
}
