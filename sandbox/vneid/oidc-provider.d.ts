/** The part of oidc-provider that the sandbox uses; the package brings no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export type Session = {
    accountId?: string;
    state?: { secret?: string; clientId?: string; postLogoutRedirectUri?: string; state?: string };
    destroy(): Promise<void>;
  };

  export type KoaContext = {
    path: string;
    method: string;
    status: number;
    type: string;
    body: unknown;
    req: IncomingMessage;
    cookies: { set(name: string, value: string | null, options?: Record<string, unknown>): void };
    set(name: string, value: string): void;
    redirect(url: string): void;
    oidc?: {
      route: string;
      session?: Session;
      result?: { login?: { accountId: string } };
      client?: { clientId: string };
      provider: Provider;
      grant?: Grant;
      params?: Record<string, string | undefined>;
    };
  };

  export type Grant = {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  };

  export type Interaction = {
    uid: string;
    params: Record<string, string | undefined> & { client_id: string };
    prompt: { name: string };
  };

  export default class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    use(middleware: (ctx: KoaContext, next: () => Promise<void>) => Promise<void>): void;
    on(event: string, listener: (...values: unknown[]) => void): void;
    issuer: string;
    cookieName(kind: "session" | "interaction" | "resume"): string;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
      options?: { mergeWithLastSubmission?: boolean },
    ): Promise<void>;
    Grant: new (properties: {
      accountId: string;
      clientId: string;
    }) => Grant;
  }
}
