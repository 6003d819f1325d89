/** Why money comes back to the treasury: by bank the first three, by post the last. */
export const returnReasons = ["accountClosed", "nameDiffers", "accountUnknown", "notCollected"] as const;
export type ReturnReason = (typeof returnReasons)[number];
