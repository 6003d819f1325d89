/**
 * Sign-in with VNeID, and the officers' own sign-in: OpenID Connect, code flow with PKCE (architecture §5).
 *
 * A sign-in under way is a row found by the hash of its `state`; it is used once.
 */
import * as client from "openid-client";
import { z } from "zod";
import type { Services } from "#app/services.server.ts";
import { sha256Hex } from "#app/sha256.ts";
import { Role } from "#machines/kernel/actors.ts";
import { isReadableAgencyCode } from "#machines/kernel/identifiers/codes.ts";

export type Audience = "citizen" | "officer";
type Store = Pick<Services, "sql" | "env">;

const signInMinutes = 10;
const returnPaths = { citizen: "/dang-nhap/tra-ve", officer: "/can-bo/dang-nhap/tra-ve" } as const;
const signedOutPaths = { citizen: "/", officer: "/can-bo/dang-nhap" } as const;

const CitizenClaims = z.object({
  personal_id: z.string().regex(/^[0-9]{12}$/),
  name: z.string().min(1),
  birthdate: z.iso.date(),
  gender: z.enum(["male", "female"]),
  level_of_assurance: z.number().int().min(1).max(3),
  phone_number: z.string().nullish(),
});
const OfficerClaims = z.object({
  sub: z.string(),
  name: z.string(),
  agency_code: z.string().refine(isReadableAgencyCode),
  roles: z.array(Role),
});
export type CitizenClaims = z.infer<typeof CitizenClaims>;
export type OfficerClaims = z.infer<typeof OfficerClaims>;

/** The sign-in did not come through: cancelled, too old, or answered twice. The person starts again, for the same page where it is known. */
export class SignInFailed extends Error {
  override readonly name = "SignInFailed";
  readonly returnTo: string | undefined;
  constructor(message: string, returnTo?: string) {
    super(message);
    this.returnTo = returnTo;
  }
}

const configurations = new Map<string, Promise<client.Configuration>>();

/** Discovered once per process and client; a provider that was down is asked again the next time. */
function configuration({ env }: Pick<Services, "env">, audience: Audience): Promise<client.Configuration> {
  const [id, secret] =
    audience === "citizen"
      ? [env.OIDC_CITIZEN_CLIENT_ID, env.OIDC_CITIZEN_CLIENT_SECRET]
      : [env.OIDC_OFFICER_CLIENT_ID, env.OIDC_OFFICER_CLIENT_SECRET];
  const key = `${env.OIDC_ISSUER} ${id}`;
  let found = configurations.get(key);
  if (!found) {
    const insecure = env.OIDC_ISSUER.startsWith("http:") && env.SANDBOX;
    found = client.discovery(
      new URL(env.OIDC_ISSUER),
      id,
      secret,
      undefined,
      insecure ? { execute: [client.allowInsecureRequests] } : undefined,
    );
    found.catch(() => configurations.delete(key));
    configurations.set(key, found);
  }
  return found;
}

/** Address at the provider to send the browser to; `returnTo` is a path of ours. */
export async function beginSignIn(services: Store, audience: Audience, returnTo: string): Promise<string> {
  const config = await configuration(services, audience);
  const codeVerifier = client.randomPKCECodeVerifier();
  const [state, nonce] = [client.randomState(), client.randomNonce()];
  await services.sql`delete from sign_ins where expires_at < ${new Date()}`;
  await services.sql`insert into sign_ins (state_hash, audience, nonce, code_verifier, return_to, expires_at)
    values (${sha256Hex(state)}, ${audience}, ${nonce}, ${codeVerifier}, ${ownPath(returnTo)}, ${new Date(Date.now() + signInMinutes * 60_000)})`;
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: services.env.PUBLIC_ORIGIN + returnPaths[audience],
    scope: "openid profile",
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: "S256",
  });
  return url.href;
}

type Finished<A extends Audience> = {
  claims: A extends "citizen" ? CitizenClaims : OfficerClaims;
  idToken: string;
  returnTo: string;
};

/** Exchanges the provider's answer. @throws SignInFailed */
export async function finishSignIn<A extends Audience>(
  services: Store,
  audience: A,
  request: Request,
): Promise<Finished<A>> {
  const { search, searchParams } = new URL(request.url);
  const state = searchParams.get("state") ?? "";
  const [row] = await services.sql<{ nonce: string; code_verifier: string; return_to: string }[]>`
    delete from sign_ins where state_hash = ${sha256Hex(state)} and audience = ${audience} and expires_at > ${new Date()}
    returning nonce, code_verifier, return_to`;
  if (!row) throw new SignInFailed("This sign-in is unknown, used or too old.");
  try {
    const config = await configuration(services, audience);
    const answered = new URL(returnPaths[audience] + search, services.env.PUBLIC_ORIGIN);
    const tokens = await client.authorizationCodeGrant(config, answered, {
      expectedState: state,
      expectedNonce: row.nonce,
      pkceCodeVerifier: row.code_verifier,
      idTokenExpected: true,
    });
    const claims = (audience === "citizen" ? CitizenClaims : OfficerClaims).parse(tokens.claims());
    return { claims, idToken: tokens.id_token ?? "", returnTo: row.return_to } as Finished<A>;
  } catch (error) {
    throw new SignInFailed(error instanceof Error ? error.name : "unknown", row.return_to);
  }
}

/** Where the provider ends its own session too. */
export async function signOutUrl(
  services: Store,
  audience: Audience,
  idToken: string | null,
): Promise<string> {
  const back = services.env.PUBLIC_ORIGIN + signedOutPaths[audience];
  if (!idToken) return back;
  try {
    const config = await configuration(services, audience);
    return client.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: back }).href;
  } catch {
    return back; // the provider is down: our session is closed all the same
  }
}

/** Only paths of this site: anything else would let a link send people elsewhere after signing in. */
export const ownPath = (path: string): string => (/^\/(?![/\\])[^\s\\]*$/.test(path) ? path : "/");
