/** All tables of the portal, one file per aggregate. */
export * from "./agencies.ts";
export * from "./dossiers.ts";
export * from "./filing.ts";
export * from "./identity.ts";
export * from "./reconciliation.ts";
export * from "./workflows.ts";
