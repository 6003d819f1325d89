/** Tells the applicant that the person named in the dossier objects; nothing when nobody does. */
import type { DossierView } from "../dossiers/dossier-view.ts";
import { useT } from "../texts/texts.tsx";
import { Notice } from "./notice.tsx";

export function ObjectionBanner({ objection }: Pick<DossierView, "objection">) {
  const t = useT();
  if (objection !== "raised" && objection !== "upheld") return null;
  return (
    <Notice tone="wait" title={t(`objection:banner.${objection}.title`)}>
      <p>{t(`objection:banner.${objection}.text`)}</p>
    </Notice>
  );
}
