/** Health insurance card and social insurance numbers (identifiers §2, §3). */

/** Groups of insured persons: the first two characters of a card. */
const groups = new Set(
  (
    "DN HX CH NN TK HC XK HT TB NO CT XB TN CS QN CA CY XN MS CC CK CB KC HD TE BT HN DT DK XD TS TC TQ TA TY HG LS PV CN HS " +
    "SV GB GD"
  ).split(" "),
);

/** Who issues a card decides its area (characters 4 and 5). */
export type CardIssuer = "socialInsurance" | "publicSecurity" | "defence";
const areaFits: Record<CardIssuer, (area: string) => boolean> = {
  socialInsurance: (area) => /^[0-9]{2}$/.test(area) && !["00", "97", "98"].includes(area),
  publicSecurity: (area) => area === "98",
  defence: (area) => area === "97",
};

/** The first rule that a card number breaks, in the order in which they are checked; ten digits alone say only R1. */
export function cardNumberProblem(
  value: string,
  issuer: CardIssuer,
): "R1" | "R2" | "R3" | "R4" | "R5" | undefined {
  if (/^[0-9]{10}$/.test(value)) return undefined;
  if (value.length !== 15) return "R1";
  if (!groups.has(value.slice(0, 2))) return "R2";
  if (!/^[1-5]$/.test(value.slice(2, 3))) return "R3";
  if (!areaFits[issuer](value.slice(3, 5))) return "R4";
  return /^[0-9]{10}$/.test(value.slice(5)) ? undefined : "R5";
}

/** Ten zeros stand for "no number" on a birth notice and nowhere else. */
export const isInsuranceCode = (value: string): boolean => /^(?!0{10}$)[0-9]{10}$/.test(value);
