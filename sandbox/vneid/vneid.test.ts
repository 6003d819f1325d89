/** Signs in through VNeID with nothing but fetch, as a browser without JavaScript would. */
import { createHash, createPublicKey, type JsonWebKey, randomBytes, verify } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { getCitizen } from "../people/citizens.ts";
import { type Sandbox, startSandbox } from "../sandbox.ts";
import { readSettings } from "../settings.ts";
import { createClient, samples } from "../testing.ts";
import { citizenAccounts, officerAccounts } from "./accounts.ts";

const portal = "http://localhost:4640";
const running: Sandbox[] = [];

async function start(dataDir = mkdtempSync(join(tmpdir(), "sandbox-vneid-"))) {
  const sandbox = await startSandbox(
    readSettings({ SANDBOX_PORT: "0", PORTAL_ORIGIN: portal, DATA_DIR: dataDir }),
  );
  running.push(sandbox);
  return sandbox;
}

afterEach(async () => {
  for (const sandbox of running.splice(0)) await sandbox.stop();
});

/** A fetch that keeps cookies and follows redirects until they leave the sandbox. */
function createBrowser(origin: string) {
  const jar = new Map<string, string>();
  return async function browse(url: string, form?: Record<string, string>): Promise<Response> {
    let next = new URL(url, origin);
    let body = form && new URLSearchParams(form);
    for (;;) {
      const response = await fetch(next, {
        method: body ? "POST" : "GET",
        redirect: "manual",
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
        ...(body ? { body } : {}),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [name = "", value = ""] = cookie.split(";")[0]!.split("=");
        if (value) jar.set(name, value);
        else jar.delete(name);
      }
      const location = response.headers.get("location");
      if (!location) return response;
      next = new URL(location, next);
      if (next.origin !== origin) return response;
      body = undefined;
    }
  };
}

type Client = { id: string; secret: string; back: string };
const citizenClient = {
  id: "portal-citizen",
  secret: "sandbox-citizen-secret",
  back: `${portal}/dang-nhap/tra-ve`,
};
const officerClient = {
  id: "portal-officer",
  secret: "sandbox-officer-secret",
  back: `${portal}/can-bo/dang-nhap/tra-ve`,
};

async function openSignIn(origin: string, client: Client, browse = createBrowser(origin)) {
  const verifier = randomBytes(32).toString("base64url");
  const query = new URLSearchParams({
    client_id: client.id,
    redirect_uri: client.back,
    response_type: "code",
    scope: "openid profile",
    state: "s1",
    nonce: "n1",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  const page = await browse(`/vneid/auth?${query}`);
  const text = await page.text();
  const action = /<form method="post" action="([^"]+)"/.exec(text)?.[1] ?? "";
  return { verifier, text, action, browse };
}

async function signIn(origin: string, client: Client, person: string, browse = createBrowser(origin)) {
  const { verifier, action } = await openSignIn(origin, client, browse);
  const back = new URL((await browse(action, { person })).headers.get("location")!);
  expect(back.origin + back.pathname).toBe(client.back);
  const answer = await fetch(`${origin}/vneid/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: client.id,
      client_secret: client.secret,
      grant_type: "authorization_code",
      code: back.searchParams.get("code")!,
      redirect_uri: client.back,
      code_verifier: verifier,
    }),
  });
  const tokens = (await answer.json()) as { id_token: string };
  expect(answer.status).toBe(200);
  const claims = await readToken(origin, tokens.id_token);
  expect(claims).toMatchObject({ iss: `${origin}/vneid`, aud: client.id });
  return { claims, idToken: tokens.id_token, browse };
}

async function readToken(origin: string, token: string) {
  const [header = "", body = "", signature = ""] = token.split(".");
  const { keys } = (await (await fetch(`${origin}/vneid/jwks`)).json()) as { keys: JsonWebKey[] };
  const key = createPublicKey({ key: keys[0]!, format: "jwk" });
  expect(
    verify("RSA-SHA256", Buffer.from(`${header}.${body}`), key, Buffer.from(signature, "base64url")),
  ).toBe(true);
  return JSON.parse(Buffer.from(body, "base64url").toString()) as Record<string, unknown>;
}

test("a citizen chosen by name reaches the portal with identity, level and phone in the token", async () => {
  const { origin } = await start();
  const { claims } = await signIn(origin, citizenClient, "019192000456");
  expect(claims).toMatchObject({
    sub: "019192000456",
    personal_id: "019192000456",
    name: "TRẦN THỊ THỬ",
    birthdate: "1992-03-14",
    gender: "female",
    level_of_assurance: 2,
    phone_number: "0900000001",
    acr: "level2",
    nonce: "n1",
  });
});

test("a person with a level-1 account signs in with level 1", async () => {
  const { origin } = await start();
  const { claims } = await signIn(origin, citizenClient, "019055000777");
  expect(claims).toMatchObject({ name: "NGUYỄN VĂN GIẢ", level_of_assurance: 1, acr: "level1" });
});

test("an officer reaches the desk with agency and roles", async () => {
  const { origin } = await start();
  const { claims } = await signIn(origin, officerClient, "leader-police-b");
  expect(claims).toMatchObject({
    sub: "leader-police-b",
    name: "Lãnh đạo Công an B",
    agency_code: "H12.31.900.1",
    roles: ["signer"],
  });
});

test("the same browser can be a citizen, then an officer, then another citizen", async () => {
  const { origin } = await start();
  const { browse } = await signIn(origin, citizenClient, "019192000456");
  expect((await signIn(origin, officerClient, "reception-a", browse)).claims.sub).toBe("reception-a");
  expect((await signIn(origin, citizenClient, "019090000123", browse)).claims.sub).toBe("019090000123");
});

test("the sign-in page offers citizens with an account by their name alone, and no officers", async () => {
  const { origin } = await start();
  const { text } = await openSignIn(origin, citizenClient);
  expect(text).toContain(">TRẦN THỊ THỬ</button>");
  expect(text).toContain("MẸ-1");
  expect(text).not.toContain("PHẠM VĂN THÍ ĐIỂM");
  expect(text).not.toContain("Cán bộ tiếp nhận A");
});

test("no name lies inside another one, so that a button can be found by its name", () => {
  for (const accounts of [citizenAccounts, officerAccounts]) {
    const names = [...accounts.map(({ name }) => name.toLowerCase()), "hủy"];
    for (const name of names) expect(names.filter((other) => other.includes(name))).toEqual([name]);
  }
});

test("an officer's code is refused at the citizens' sign-in", async () => {
  const { origin } = await start();
  const { action, browse } = await openSignIn(origin, citizenClient);
  const back = await browse(action, { person: "reception-a" });
  expect(new URL(back.headers.get("location")!).searchParams.get("error")).toBe("access_denied");
});

test("[death D-B20] the account of somebody registered dead is refused with a plain page that says where a mistake is put right", async () => {
  const sandbox = await start();
  const living = getCitizen("NGƯỜI THÂN-41");
  const { action, browse } = await openSignIn(sandbox.origin, citizenClient);
  expect((await signIn(sandbox.origin, citizenClient, living.personalId)).claims.name).toBe(living.fullName);
  await createClient(sandbox).change(
    "/registers/civil-status/deaths",
    "v1",
    samples.death(living.personalId),
  );
  const page = await browse(action, { person: living.personalId });
  expect(page.status).toBe(403);
  const text = await page.text();
  expect(text).toContain("Tài khoản đã khóa");
  expect(text).toContain("Ủy ban nhân dân hoặc Công an xã gần nhất");
  expect(text).not.toContain("!</p>");
  // Somebody else can still be chosen in the same browser.
  const back = new URL((await browse(action, { person: "019192000456" })).headers.get("location")!);
  expect(back.searchParams.get("code")).toBeTruthy();
  const people = await (await fetch(`${sandbox.origin}/vneid`)).text();
  expect(people).toContain("đã khóa (đã đăng ký khai tử)");
});

test("the people for automated tests stand apart, after those of the test cases", async () => {
  const { origin } = await start();
  const { text } = await openSignIn(origin, citizenClient);
  const [usual = "", further = ""] = text.split("Người dùng cho kiểm thử tự động");
  expect(usual).toContain(">TRẦN THỊ THỬ</button>");
  expect(usual).not.toContain("NGƯỜI NHÀ-01");
  expect(further).toContain("NGƯỜI NHÀ-01");
  expect(further).not.toContain("ĐÃ MẤT-01");
  const officers = await openSignIn(origin, officerClient);
  expect(officers.text).not.toContain("kiểm thử tự động");
});

test("Hủy returns access_denied with the state", async () => {
  const { origin } = await start();
  const { action, browse } = await openSignIn(origin, citizenClient);
  const back = new URL((await browse(action, { cancel: "1" })).headers.get("location")!);
  expect(Object.fromEntries(back.searchParams)).toMatchObject({ error: "access_denied", state: "s1" });
});

test("signing out leads straight back to the portal", async () => {
  const { origin } = await start();
  const { idToken, browse } = await signIn(origin, citizenClient, "019192000456");
  const query = new URLSearchParams({
    id_token_hint: idToken,
    post_logout_redirect_uri: `${portal}/`,
    state: "x",
  });
  for (const browser of [browse, createBrowser(origin)]) {
    const answer = await browser(`/vneid/session/end?${query}`);
    expect(answer.headers.get("location")).toBe(`${portal}/?state=x`);
  }
});

test("signing out to an address that is not the portal's is refused", async () => {
  const { origin } = await start();
  const { idToken, browse } = await signIn(origin, citizenClient, "019192000456");
  const query = new URLSearchParams({
    id_token_hint: idToken,
    post_logout_redirect_uri: "http://localhost:9/",
  });
  expect((await browse(`/vneid/session/end?${query}`)).status).toBe(400);
});

test("an expired sign-in gets a calm page", async () => {
  const { origin } = await start();
  const answer = await createBrowser(origin)("/vneid/chon-nguoi/khong-co");
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Lần đăng nhập này đã hết hạn");
});

test("the signing key survives a restart", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "sandbox-vneid-"));
  const keysOf = async ({ origin }: Sandbox) => (await fetch(`${origin}/vneid/jwks`)).json();
  const first = await start(dataDir);
  const before = await keysOf(first);
  await running.pop()!.stop();
  expect(await keysOf(await start(dataDir))).toEqual(before);
});
