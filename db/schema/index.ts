/** All tables of the portal, one file per aggregate. */
export * from "./agencies.ts";
export * from "./delivery.ts";
export * from "./desk.ts";
export * from "./dossiers.ts";
export * from "./filing.ts";
export * from "./identity.ts";
export * from "./notices.ts";
export * from "./papers.ts";
export * from "./payments.ts";
export * from "./payouts.ts";
export * from "./reconciliation.ts";
export * from "./tracking.ts";
export * from "./workflows.ts";
