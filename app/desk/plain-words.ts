/**
 * Where an officer's words to a family could be plainer: hints beside the preview, which never stop anything. Pure.
 *
 * Vietnamese is counted in syllables; forty of them are about two lines on a telephone.
 */
import type { Params } from "../texts/texts.tsx";

export type Hint = { key: string; params: Params };

const longSentence = 40;

/** Office language that families ask about at the counter. Whole words, as they are written in letters. */
const officialese = [
  "chiếu theo",
  "căn cứ theo",
  "theo quy định của pháp luật hiện hành",
  "theo đúng quy định",
  "không đủ điều kiện theo quy định",
  "hồ sơ không hợp lệ",
  "thành phần hồ sơ",
  "đương sự",
  "công dân liên hệ",
  "quý công dân",
  "trích lục bản chính",
  "nêu trên",
  "nói trên",
  "phúc đáp",
  "lưu ý thực hiện nghiêm",
  "yêu cầu chấp hành",
];

export function plainWordHints(text: string): Hint[] {
  const hints: Hint[] = [];
  for (const sentence of text.split(/(?<=[.!?;])\s+|\n+/u)) {
    const count = sentence.split(/\s+/u).filter(Boolean).length;
    if (count > longSentence) hints.push({ key: "hint.long", params: { count, start: startOf(sentence) } });
  }
  const folded = text.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/gu, " ");
  for (const phrase of officialese)
    if (folded.includes(phrase)) hints.push({ key: "hint.officialese", params: { phrase } });
  if (text.includes("!")) hints.push({ key: "hint.exclamation", params: {} });
  const letters = text.replace(/\P{L}/gu, "");
  if (letters.length > 20 && letters === letters.toLocaleUpperCase("vi"))
    hints.push({ key: "hint.capitals", params: {} });
  return hints;
}

const startOf = (sentence: string): string => `${sentence.trim().split(/\s+/u).slice(0, 5).join(" ")} …`;
