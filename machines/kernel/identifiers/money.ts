/** `25.300.000`. */
export const groupThousands = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ".");

/** Amounts as people write them: `25.300.000 đ`. */
export const formatDong = (amount: number): string => `${groupThousands(amount)} đ`;
