/** Cards the social insurance had issued before: a child who has one is refused a second (birth-linked B21). */
export const existingCards = [
  { fullName: "NGUYỄN THẺ CŨ", insuranceCode: "1900009999", cardNumber: "TE1191900009999" },
] as const;
