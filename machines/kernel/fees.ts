/**
 * What a filing costs, as data: the procedure names lines and counts, dated parameters hold the amounts (decisions 10; lifecycle §9).
 *
 * Postage is no line here: the family pays it to the carrier.
 */
import type { TextKey } from "./form.ts";

export type FeeLine = {
  id: string;
  /** The part whose agency collects it. */
  component: string;
  label: TextKey;
  /** Dated parameter with the amount of one in đồng; `<parameter>.<province code>` stands above it where a province has its own. */
  parameter: string;
  count: number;
  ground: string;
  /** The result that is held back until this line is settled (decisions 10); other lines hold nothing back. */
  result?: string;
  /** Nothing is paid in this case, and why. */
  exempt?: { text: TextKey; ground: string };
};
