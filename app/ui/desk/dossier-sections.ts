/** Which sections an officer's dossier page has, and how much each holds: for the links on top. Pure. */
import type { OfficerDossierPage } from "#app/dossiers/officer-dossier-types.ts";
import type { Translate } from "#app/texts/texts.tsx";
import type { PageSection } from "./page-nav.tsx";

/** In the order of the page; what holds nothing and offers nothing is not there. */
export function sectionsOf(page: OfficerDossierPage, t: Translate): PageSection[] {
  const files = page.papers.reduce((sum, paper) => sum + paper.files.length, 0);
  const named = (id: string, label: string, count?: number): PageSection => ({
    id,
    label: t(label.includes(":") ? label : `deskDossier:nav.${label}`),
    count,
  });
  const listed = (id: string, label: string, { length }: readonly unknown[]): PageSection[] =>
    length > 0 ? [named(id, label, length)] : [];
  const { lines, moves } = page.claims;
  return [
    named("thong-tin", "answers"),
    named("giay-to", "papers", files),
    named("ghi-chu", "notes", page.notes.length),
    ...(lines.length + moves.length > 0 ? [named("nguoi-xu-ly", "claims:section.title")] : []),
    ...listed("xac-nhan", "consents", page.consents),
    named("trung-lap", "duplicates:title", page.duplicates.undecided),
    ...listed("ho-so-khac", "former", page.former),
    ...(page.clock.parts.length > 0 ? [named("thoi-han", "clock")] : []),
    ...listed("van-ban", "issued", page.view.papers),
    ...(page.payment ? [named("phi", "fee")] : []),
    ...listed("chi-tra", "payouts", page.payouts),
    ...listed("buu-chinh", "parcels", page.parcels),
    ...listed("sai-sot", "corrections", page.corrections),
    named("thong-bao", "notices", page.notices.notices.length),
    ...listed("nhac-co-quan", "agencyNotices", page.agencyNotices),
    ...listed("qua-trinh", "timeline", page.timeline),
  ];
}
