/** A number as lists may show it: everything but its last four digits is hidden. */
export const maskNumber = (number: string): string =>
  "•".repeat(Math.max(0, number.length - 4)) + number.slice(-4);
