/** Header, footer and the column between them; the same around every page. */
import type { ReactNode } from "react";
import { useLanguage, useT } from "../texts/texts.tsx";

export type FrameViewer = {
  kind: "citizen" | "officer";
  name: string;
  /** Notices that a citizen has not opened. */
  unread: number;
  /** Absent colleagues for whom an officer stands in today. */
  covers: readonly string[];
};
type Props = {
  viewer: FrameViewer | undefined;
  /** Path and query of this page: where language and sign-in come back to. */
  address: string;
  /** The officers' desk uses the whole screen. */
  wide: boolean;
  sandbox: boolean;
  children: ReactNode;
};

export function PageFrame({ viewer, address, wide, sandbox, children }: Props) {
  const t = useT();
  return (
    <div className={wide ? "page page-wide" : "page"}>
      <a className="skip-link" href="#noi-dung">
        {t("common:skip")}
      </a>
      <header className="page-header">
        <div className="page-inner">
          <a className="brand" href={viewer?.kind === "officer" ? "/can-bo" : "/"}>
            <Mark />
            {t("common:service.name")}
          </a>
          <Navigation viewer={viewer} address={address} />
        </div>
      </header>
      {viewer && viewer.covers.length > 0 && (
        <p className="page-covering">
          <span className="page-inner">{t("common:nav.covering", { names: viewer.covers.join(", ") })}</span>
        </p>
      )}
      <main id="noi-dung" className="page-inner page-main" tabIndex={-1}>
        {children}
      </main>
      <Footer sandbox={sandbox} />
    </div>
  );
}

function Navigation({ viewer, address }: Pick<Props, "viewer" | "address">) {
  const t = useT();
  const path = address.split("?")[0];
  const link = (href: string, key: string) => (
    <a href={href} aria-current={path === href ? "page" : undefined}>
      {t(key)}
    </a>
  );
  return (
    <nav className="page-nav" aria-label={t("common:nav.label")}>
      <ul>
        {viewer && (
          <li className="page-viewer" title={t("common:nav.viewer", { name: viewer.name })}>
            {viewer.name}
          </li>
        )}
        {viewer?.kind === "officer" ? (
          <>
            <li>{link("/can-bo", "common:nav.desk")}</li>
            <li>
              <a
                href="/can-bo/phim-tat"
                aria-current={path === "/can-bo/phim-tat" ? "page" : undefined}
                data-key="?"
              >
                {t("common:nav.keys")}
              </a>
            </li>
          </>
        ) : (
          <>
            <li>{link("/tra-cuu", "common:nav.track")}</li>
            {viewer && <li>{link("/ho-so", "common:nav.mine")}</li>}
            {viewer && (
              <li className="page-notices">
                {link("/thong-bao", "common:nav.notices")}
                {viewer.unread > 0 && (
                  <span className="tag tag-info">
                    {viewer.unread} <span className="visually-hidden">{t("common:nav.unread")}</span>
                  </span>
                )}
              </li>
            )}
          </>
        )}
        <li>
          <LanguageSwitch address={address} />
        </li>
        <li>
          {viewer ? (
            <form method="post" action="/dang-xuat">
              <button type="submit" className="plain-button">
                {t("common:nav.signOut")}
              </button>
            </form>
          ) : (
            link("/dang-nhap", "common:nav.signIn")
          )}
        </li>
      </ul>
    </nav>
  );
}

function LanguageSwitch({ address }: Pick<Props, "address">) {
  const t = useT();
  const other = useLanguage() === "vi" ? "en" : "vi";
  return (
    <form method="post" action="/ngon-ngu">
      <input type="hidden" name="tiep" value={address} />
      <button
        type="submit"
        className="plain-button"
        name="language"
        value={other}
        lang={other}
        title={t("common:language.switch")}
      >
        {t("common:language.other")}
      </button>
    </form>
  );
}

function Footer({ sandbox }: Pick<Props, "sandbox">) {
  const t = useT();
  return (
    <footer className="page-footer">
      <div className="page-inner">
        <p>{t("common:footer.agency")}</p>
        <p>{t("common:footer.help")}</p>
        <p>{t("common:footer.law")}</p>
        {sandbox && <p>{t("common:service.sandbox")}</p>}
        <ul aria-label={t("common:footer.links")}>
          <li>
            <a href="/tiep-can">{t("common:footer.accessibility")}</a>
          </li>
          <li>
            <a href="/quyen-rieng-tu">{t("common:footer.privacy")}</a>
          </li>
          <li>
            <a href="/can-bo">{t("common:footer.officers")}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

/** Three linked rings: one dossier, three offices. */
const Mark = () => (
  <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" strokeWidth="2.6">
      <circle cx="18" cy="10.5" r="5.4" />
      <circle cx="10" cy="24.5" r="5.4" />
      <circle cx="26" cy="24.5" r="5.4" />
      <path d="M15.3 15.3l-2.6 4.4m8-4.4l2.6 4.4m-7.8 4.8h5" strokeLinecap="round" />
    </g>
  </svg>
);
