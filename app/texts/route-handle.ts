/** What a route declares about itself: whether it ships script, and which texts the browser then needs. */
export type RouteHandle = { script: true; texts: readonly string[] };

export const isInteractive = (handle: unknown): handle is RouteHandle =>
  typeof handle === "object" && handle !== null && "script" in handle;
