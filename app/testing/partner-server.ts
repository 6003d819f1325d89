/** A partner on this machine for tests of effects: answers as the test says, and keeps what it was asked. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type Asked = { path: string; key: string; body: Record<string, unknown> };
export type Answer = { status: number; body: unknown };

/** `answer` decides each reply; `asked` is the book. */
export async function startPartner(answer: (asked: Asked) => Answer | Promise<Answer>) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const one = {
        path: request.url ?? "",
        key: String(request.headers["idempotency-key"] ?? ""),
        body: JSON.parse(Buffer.concat(chunks).toString() || "{}"),
      };
      asked.push(one);
      void Promise.resolve(answer(one)).then(({ status, body }) =>
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body)),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
