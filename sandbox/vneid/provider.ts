/**
 * VNeID as an OpenID Connect issuer (code + PKCE), built on oidc-provider.
 *
 * A person is chosen anew at every sign-in: the browser's earlier choice is forgotten on purpose, so that a
 * tester can be a citizen in one tab and an officer in the next. Everything works without JavaScript.
 */
import Provider, { type KoaContext } from "oidc-provider";
import { errorPage } from "../pages/error-page.ts";
import type { Settings } from "../settings.ts";
import { clientIds, findAccountById } from "./accounts.ts";
import { loadKeys } from "./keys.ts";
import { createStore } from "./store.ts";

export const issuerPath = "/vneid";
export const interactionPath = `${issuerPath}/chon-nguoi`;

const cookieNames = { session: "vneid_session", interaction: "vneid_interaction", resume: "vneid_resume" };
const day = 24 * 60 * 60;

export function createVneid(settings: Settings): Provider {
  const { jwks, cookieKeys } = loadKeys(settings.booksDir);
  const provider = new Provider(`${settings.origin}${issuerPath}`, {
    adapter: createStore(),
    jwks,
    cookies: { names: cookieNames, keys: cookieKeys, long: { signed: true }, short: { signed: true } },
    clients: [
      client(clientIds.citizen, "sandbox-citizen-secret", {
        redirect: `${settings.portalOrigin}/dang-nhap/tra-ve`,
        afterLogout: `${settings.portalOrigin}/`,
      }),
      client(clientIds.officer, "sandbox-officer-secret", {
        redirect: `${settings.portalOrigin}/can-bo/dang-nhap/tra-ve`,
        afterLogout: `${settings.portalOrigin}/can-bo/dang-nhap`,
      }),
    ],
    scopes: ["openid", "profile"],
    claims: {
      openid: ["sub", "acr"],
      profile: [
        "personal_id",
        "name",
        "birthdate",
        "gender",
        "level_of_assurance",
        "phone_number",
        "agency_code",
        "roles",
      ],
    },
    acrValues: ["level1", "level2"],
    conformIdTokenClaims: false,
    responseTypes: ["code"],
    pkce: { required: () => true },
    ttl: {
      Session: day,
      Interaction: 60 * 60,
      Grant: day,
      AccessToken: 60 * 60,
      IdToken: 60 * 60,
      AuthorizationCode: 60,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: showNothing, postLogoutSuccessSource: showLoggedOut },
    },
    interactions: { url: (_: KoaContext, { uid }: { uid: string }) => `${interactionPath}/${uid}` },
    loadExistingGrant: grantEverything,
    findAccount: (_: KoaContext, id: string) => {
      const account = findAccountById(id);
      return account && { accountId: id, claims: () => ({ ...account.claims, acr: account.acr }) };
    },
    renderError: showError,
  });
  provider.use(forgetEarlierChoice);
  provider.use(logOutAtOnce);
  return provider;
}

function client(id: string, secret: string, urls: { redirect: string; afterLogout: string }) {
  return {
    client_id: id,
    client_secret: secret,
    redirect_uris: [urls.redirect],
    post_logout_redirect_uris: [urls.afterLogout],
    grant_types: ["authorization_code"],
    response_types: ["code"],
    token_endpoint_auth_method: "client_secret_post",
  };
}

/** The state's own portal is trusted with what it asks for: no consent page. */
async function grantEverything({ oidc }: KoaContext) {
  if (!oidc?.client || !oidc.session?.accountId) return undefined;
  const grant = new oidc.provider.Grant({
    accountId: oidc.session.accountId,
    clientId: oidc.client.clientId,
  });
  grant.addOIDCScope("openid profile");
  await grant.save();
  return grant;
}

/** Drops the session cookie from sign-in requests, before the provider reads it. */
async function forgetEarlierChoice(ctx: KoaContext, next: () => Promise<void>) {
  if (ctx.path === "/auth" || ctx.path.startsWith("/auth/")) {
    const cookies = (ctx.req.headers.cookie ?? "").split(/; */);
    ctx.req.headers.cookie = cookies.filter((cookie) => !cookie.startsWith(cookieNames.session)).join("; ");
  }
  await next();
}

/** The provider would ask "really sign out?"; the portal has asked already, so its answer page is skipped. */
async function logOutAtOnce(ctx: KoaContext, next: () => Promise<void>) {
  await next();
  const session = ctx.oidc?.route === "end_session" && ctx.status === 200 ? ctx.oidc.session : undefined;
  const target = session?.state;
  if (!session || !target) return;
  await session.destroy();
  ctx.cookies.set(cookieNames.session, null, { signed: true });
  const url = new URL(target.postLogoutRedirectUri ?? `${ctx.oidc?.provider.issuer}/session/end/success`);
  if (target.postLogoutRedirectUri && target.state) url.searchParams.set("state", target.state);
  ctx.body = "";
  ctx.status = 303;
  ctx.redirect(url.href);
}

async function showNothing(ctx: KoaContext) {
  ctx.body = "";
}

async function showLoggedOut(ctx: KoaContext) {
  showPage(ctx, errorPage({ title: "Đã đăng xuất VNeID", text: "Quý vị có thể đóng trang này." }));
}

async function showError(ctx: KoaContext, out: { error: string; error_description?: string }) {
  const text =
    "Yêu cầu đăng nhập không còn hiệu lực hoặc không đúng. Xin quay lại cổng dịch vụ công và đăng nhập lại.";
  const detail = [out.error, out.error_description].filter(Boolean).join(": ");
  showPage(ctx, errorPage({ title: "Không đăng nhập được", text, detail }));
}

function showPage(ctx: KoaContext, html: string) {
  ctx.type = "html";
  ctx.set(
    "content-security-policy",
    "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
  ctx.body = html;
}
