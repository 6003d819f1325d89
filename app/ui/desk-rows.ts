/** Where a counter is and when it is open, as rows of a summary. */
import type { Desk } from "../delivery/receive-page.server.ts";
import type { Translate } from "../texts/texts.tsx";
import type { SummaryRow } from "./summary-list.tsx";

export const deskRows = (t: Translate, desk: Desk): SummaryRow[] => [
  { label: t("counter:desk.name"), value: desk.name },
  { label: t("counter:desk.address"), value: desk.address },
  { label: t("counter:desk.hours"), value: desk.openingHours },
  { label: t("counter:desk.phone"), value: desk.phone },
];
