/** What the web process hands to each loader and action. */

export type RequestContext = {
  requestId: string;
  nonce: string;
  clientIp: string;
  /** A path as it may stand in the log: some addresses are keys themselves. */
  withoutSecret: (path: string) => string;
  /** Families in mourning read this page: set when the policy grants what the page is about. */
  tone?: "calm";
};

/** Throws when the web process did not make a context: a bug in `server/web.js`, never a person's fault. */
export function requestContext({ context }: { context: unknown }): RequestContext {
  if (context && typeof context === "object" && "requestId" in context) return context as RequestContext;
  throw new Error("The web process handed no request context over");
}
