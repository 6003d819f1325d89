/** Money that a part's decision grants: codes and amounts only, so that it may stand in events and snapshots. */
import { z } from "zod";

const code = z.string().min(1).max(100);

/**
 * `benefit`: code of the kind (`benefit.<code>` of the procedure's texts). `amount`: đồng that are paid, all together; of a monthly benefit
 * those of one month. `people`: how many it is for.
 */
export const Grant = z.object({
  benefit: code,
  amount: z.number().int().min(1).max(10_000_000_000),
  period: z.enum(["once", "monthly"]),
  people: z.number().int().min(1).max(20),
});
export type Grant = z.infer<typeof Grant>;

/** Values of dated parameters: đồng, multiples or shares in force on a local day (`YYYY-MM-DD`); undefined when none was. */
export type ParameterOn = (key: string, day: string) => number | undefined;

/** A benefit that may be granted, or why it is not; the officer decides. Words: `benefit.<benefit>` of the procedure's texts. */
export type GrantOffer = {
  benefit: string;
  /** Đồng; null = the amount depends on what only the officer's register knows. */
  amount: number | null;
  period: Grant["period"];
  people: number;
  /** How the amount is made, in words of the procedure's texts, with its values. */
  rule: { key: string; params: Readonly<Record<string, string>> };
  /** Act and clause. */
  ground: string;
  /** The one that is proposed: the highest of those that exclude each other. */
  preferred: boolean;
  /** Why it is not granted, as text keys; empty when it may be. */
  because: readonly string[];
};
