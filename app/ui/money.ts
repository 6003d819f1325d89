/** Amounts of đồng as people write them: `25.300.000 đ`, in English `25,300,000 đ`. */
export const formatMoney = (amount: number, language: "vi" | "en"): string =>
  `${amount.toLocaleString(language)} đ`;
