/**
 * Turns a page into HTML in one piece.
 *
 * Pages without script are rendered by `renderToString`, about twice as fast. Pages with script carry their loaders' data
 * in a stream that only React's streaming renderer can wait for; we wait for all of it, since nothing is deferred.
 */
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import type { EntryContext } from "@remix-run/node";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { isInteractive } from "./texts/route-handle.ts";

/** True when a route of this page declared that it ships script. */
export function shipsScript({ routeModules, staticHandlerContext }: EntryContext): boolean {
  return staticHandlerContext.matches.some(({ route }) => isInteractive(routeModules[route.id]?.handle));
}

export const renderWithoutScript = (page: ReactElement): string => `<!DOCTYPE html>${renderToString(page)}`;

/** @throws what a component throws while it renders. */
export function renderWithScript(page: ReactElement, nonce: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady: () => text(pipe(new PassThrough())).then(resolve, reject),
      onShellError: reject,
      onError: reject,
    });
  });
}
