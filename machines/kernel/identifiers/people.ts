/** Values about persons that answers of several procedures share. */
export const sexes = ["male", "female"] as const;
export const residenceKinds = ["permanent", "temporary", "current"] as const;
/** Vietnam only: everybody else is served at the counter. */
export const countries = ["VN"] as const;
