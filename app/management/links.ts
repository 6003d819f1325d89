/** Which pages somebody who leads finds beside each other. Pure. */
import type { Role } from "#machines/kernel/actors.ts";

const forAll = [
  { page: "worklist", href: "/can-bo" },
  { page: "overview", href: "/quan-ly" },
  { page: "overdue", href: "/quan-ly/qua-han" },
  { page: "assign", href: "/quan-ly/phan-cong" },
] as const;
const forManagers = [
  { page: "onTime", href: "/quan-ly/dung-han" },
  { page: "stuck", href: "/quan-ly/ket" },
  { page: "signing", href: "/quan-ly/ky-so" },
  { page: "incidents", href: "/quan-ly/su-co" },
] as const;

type Link = (typeof forAll)[number] | (typeof forManagers)[number];
export type ManagementLinks = Link[];

/** Signers lead their unit; the rest is about a whole province. */
export const linksFor = ({ roles }: { roles: readonly Role[] }): ManagementLinks =>
  roles.includes("manager") ? [...forAll, ...forManagers] : [...forAll];
