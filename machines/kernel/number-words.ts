/** Numbers, sums of money and dates in Vietnamese words, as papers write them beside the digits. Apart from `identifiers/`: browsers do not need it. */
import { doReadNumber, ReadingConfig } from "read-vietnamese-number";
import { groupThousands } from "./identifiers/money.ts";

const reading = (words: Partial<ReadingConfig>): ReadingConfig =>
  Object.assign(new ReadingConfig(), {
    unit: [],
    units: [[], ["nghìn"], ["triệu"], ["tỷ"]],
    oddText: "linh",
    ...words,
  });

const counted = reading({ fourToneText: "bốn" });
const paid = reading({ unit: ["đồng"] });

/** A whole number, not negative. */
export const numberInWords = (value: number): string => doReadNumber(String(value), counted);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** "Mười triệu tám trăm nghìn đồng". */
export const moneyInWords = (amount: number): string => capital(doReadNumber(String(amount), paid));

/** "10.800.000 đồng", as decisions write it. */
export const moneyInFigures = (amount: number): string => `${groupThousands(amount)} đồng`;

/** "Ngày mười tháng mười một năm hai nghìn không trăm hai mươi sáu"; of a partial date what is known. */
export function dateInWords(iso: string): string {
  const [year = 0, month, day] = iso.split("-").map(Number);
  const words = [
    ...(day === undefined ? [] : [`ngày ${numberInWords(day)}`]),
    ...(month === undefined ? [] : [`tháng ${month === 4 ? "tư" : numberInWords(month)}`]),
    `năm ${numberInWords(year)}`,
  ];
  return capital(words.join(" "));
}
