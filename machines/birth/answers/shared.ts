/** Values that several pages share. */
export const sexes = ["male", "female"] as const;
export const residenceKinds = ["permanent", "temporary", "current"] as const;
/** Vietnam only: everybody else is served at the counter (gate G4). */
export const countries = ["VN"] as const;
