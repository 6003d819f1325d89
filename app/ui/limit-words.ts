/** A limit of working days in words: one number, or from the fastest case to the slowest. Pure. */
import type { Days } from "../dossiers/guide.server.ts";
import type { Translate } from "../texts/texts.tsx";

/** Of one part. */
export function partLimit(t: Translate, { fastest, slowest }: Days): string {
  if (slowest === 0) return t("public:guide.part.time.0");
  return fastest === slowest
    ? t("public:guide.part.time.n", { days: slowest })
    : t("public:guide.part.time.range", { from: fastest, to: slowest });
}

/** Of the whole group. */
export const groupLimit = (t: Translate, { fastest, slowest }: Days): string =>
  fastest === slowest
    ? t("public:guide.time.text", { days: slowest })
    : t("public:guide.time.range", { from: fastest, to: slowest });
