/** Other pages of an officer's desk, by role. Pure. */
import type { OfficerViewer } from "../identity/viewer.ts";
import { registerRoles } from "../papers/audience.ts";

export type PageLink = { href: string; text: string };

export function deskLinks({ roles }: Pick<OfficerViewer, "roles">): PageLink[] {
  const has = (...wanted: OfficerViewer["roles"]) => roles.some((role) => wanted.includes(role));
  const link = (shown: boolean, href: string, text: string) => (shown ? [{ href, text }] : []);
  const overseer = has("manager", "auditor");
  return [
    ...link(!overseer, "/can-bo/ban-tin", "workList:link.digest"),
    ...link(has("signer"), "/can-bo/ky", "workList:link.sign"),
    ...link(has("receptionOfficer"), "/can-bo/nop-ho", "workList:link.assisted"),
    ...link(has("receptionOfficer"), "/can-bo/so-thu-tu", "assisted:slips.title"),
    ...link(has("receptionOfficer"), "/can-bo/ban-chinh", "assisted:kept.title"),
    ...link(has("receptionOfficer"), "/can-bo/quet", "decisions:scan.link"),
    ...link(has("receptionOfficer"), "/can-bo/lich-hen", "counter:day.title"),
    ...link(!overseer, "/can-bo/giao-buu-chinh", "delivery:handOver.link"),
    ...link(
      roles.some((role) => registerRoles.has(role)),
      "/can-bo/so-theo-doi",
      "papers:registers.link",
    ),
    ...link(has("manager", "signer"), "/quan-ly", "workList:link.management"),
    ...link(!overseer, "/can-bo/vang-mat", "workList:link.absences"),
    ...link(true, "/can-bo/phim-tat", "workList:link.keys"),
  ];
}
