/** Remembers for one request that its form came back, so that the page's title can say so ("Lỗi: …"). */
const failed = new WeakSet<object>();

/** `context` is what the web process made for this request; action and loader get the same one. */
export function markFailed(context: unknown): void {
  if (typeof context === "object" && context !== null) failed.add(context);
}

export const hasFailed = (context: unknown): boolean =>
  typeof context === "object" && context !== null && failed.has(context);
