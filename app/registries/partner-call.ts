/** The addresses where partners call us: a signed body comes in, a status goes out. */

/** Nothing is to be read there. */
export const postOnly = (): Response => new Response(null, { status: 405, headers: { allow: "POST" } });

/** `receive` proves by the signature who called. */
export async function answerCall(
  { request }: { request: Request },
  receive: (body: string, signature: string | null) => Promise<number>,
): Promise<Response> {
  const body = await request.text();
  return new Response(null, { status: await receive(body, request.headers.get("x-signature")) });
}
