/** The document around every page: frame, styles, and script only where a page asks for it. */
import type { LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { findBanner } from "./assisted/find-filing.server.ts";
import { formatTime } from "./calendar/local-time.ts";
import { keysAreOn } from "./desk/keys-cookie.ts";
import { authorise } from "./identity/policy.server.ts";
import type { Viewer } from "./identity/viewer.ts";
import { countUnread } from "./notifications/inbox.server.ts";
import { requestContext } from "./request-context.ts";
import { services } from "./services.server.ts";
import { isInteractive } from "./texts/route-handle.ts";
import { useLanguage, useTextsAddress, useTone } from "./texts/texts.tsx";
import { AssistedBanner } from "./ui/assisted-banner.tsx";
import { KeyList } from "./ui/desk/shortcuts/key-list.tsx";
// The suffix has Vite build the desk's script with all it imports; nothing else of "worker" is meant.
import deskScript from "./ui/desk/shortcuts/start.ts?worker&url";
import stylesheet from "./ui/index.css?url";
import { PageFrame } from "./ui/page-frame.tsx";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await authorise(args, { to: "page.read" });
  const name = viewer && (viewer.kind === "citizen" ? viewer.fullName : viewer.name);
  // Nobody is asked about who is not signed in, and a handed-over draft's session knows no dossiers.
  const own = viewer?.kind === "citizen" && !viewer.draftId;
  const unread = own ? await countUnread(services(), viewer) : 0;
  const known = viewer && name ? { kind: viewer.kind, name, unread, covers: coversOf(viewer) } : undefined;
  const filing =
    viewer?.kind === "officer"
      ? await findBanner(services(), viewer, new URL(args.request.url).pathname)
      : undefined;
  return {
    viewer: known,
    assisting: filing && {
      draftId: filing.draftId,
      fullName: filing.fullName,
      until: formatTime(filing.expiresAt),
    },
    keys: viewer?.kind === "officer" && keysAreOn(args.request),
    nonce: requestContext(args).nonce,
    sandbox: services().env.SANDBOX,
  };
}

/** Names of absent colleagues for whom an officer stands in today. */
const coversOf = (viewer: Viewer): string[] =>
  viewer.kind === "officer" ? (viewer.covers ?? []).map(({ name }) => name) : [];

export function Layout({ children }: { children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>("root");
  const { pathname, search } = useLocation();
  const interactive = useMatches().flatMap(({ handle }) => (isInteractive(handle) ? [handle] : []));
  const desk = known?.viewer?.kind === "officer" && /^\/(can-bo|quan-ly)/.test(pathname);
  const texts = useTextsAddress(["common", "problems", ...interactive.flatMap((one) => one.texts)]);
  return (
    <html lang={useLanguage()} data-tone={useTone()} data-keys={desk && known.keys ? "on" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
        {interactive.length > 0 && (
          <link id="texts" rel="preload" as="fetch" crossOrigin="anonymous" href={texts} />
        )}
      </head>
      <body>
        <PageFrame
          viewer={known?.viewer}
          address={pathname + search}
          wide={desk}
          sandbox={known?.sandbox ?? false}
        >
          {known?.assisting && <AssistedBanner {...known.assisting} />}
          {children}
        </PageFrame>
        {desk && <KeyList on={known.keys} />}
        {desk && <script type="module" src={deskScript} nonce={known.nonce} />}
        {interactive.length > 0 && <ScrollRestoration nonce={known?.nonce} />}
        {interactive.length > 0 && <Scripts nonce={known?.nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}
export { ProblemPage as ErrorBoundary } from "./ui/problem-page.tsx";
