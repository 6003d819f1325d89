/** What oidc-provider remembers between two requests, in memory: a restart ends sign-ins under way, no more. */

type Payload = Record<string, unknown> & { uid?: string; grantId?: string };
type Row = { payload: Payload; expiresAt: number };

/** The adapter factory that oidc-provider asks once per kind of thing (Session, Interaction, Grant …). */
export function createStore() {
  const rows = new Map<string, Row>();

  const sweep = () => {
    for (const [key, row] of rows) if (row.expiresAt <= Date.now()) rows.delete(key);
  };
  const read = (key: string) => {
    const row = rows.get(key);
    return row && row.expiresAt > Date.now() ? row.payload : undefined;
  };

  return (kind: string) => ({
    async upsert(id: string, payload: Payload, expiresInSeconds?: number) {
      if (rows.size % 1_000 === 999) sweep();
      const expiresAt = expiresInSeconds === undefined ? Infinity : Date.now() + expiresInSeconds * 1_000;
      rows.set(`${kind}:${id}`, { payload, expiresAt });
    },
    find: async (id: string) => read(`${kind}:${id}`),
    async findByUid(uid: string) {
      for (const [key, row] of rows)
        if (key.startsWith(`${kind}:`) && row.payload.uid === uid) return read(key);
      return undefined;
    },
    // Device codes are not offered.
    findByUserCode: async () => undefined,
    async consume(id: string) {
      const payload = read(`${kind}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    async destroy(id: string) {
      rows.delete(`${kind}:${id}`);
    },
    async revokeByGrantId(grantId: string) {
      for (const [key, row] of rows) if (row.payload.grantId === grantId) rows.delete(key);
    },
  });
}
