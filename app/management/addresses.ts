/** Addresses of the manager's pages with what they are filtered by, so that every view can be passed on. */

type Query = Readonly<Record<string, string | number | null | undefined>>;

function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, String(value));
  return search.size > 0 ? `${path}?${search}` : path;
}

export const overviewAddress = (query: { unit?: string; named?: string; page?: number } = {}) =>
  withQuery("/quan-ly", { "don-vi": query.unit, tim: query.named, trang: query.page });

export const overdueAddress = (query: { unit?: string; part?: string; after?: string } = {}) =>
  withQuery("/quan-ly/qua-han", { "don-vi": query.unit, phan: query.part, sau: query.after });

export const assignAddress = (
  query: {
    unit?: string;
    part?: string;
    caseCode?: string;
    free?: boolean;
    after?: string;
    done?: string;
  } = {},
) =>
  withQuery("/quan-ly/phan-cong", {
    "don-vi": query.unit,
    phan: query.part,
    "ho-so": query.caseCode,
    trong: query.free ? "1" : undefined,
    sau: query.after,
    xong: query.done,
  });

/** The page of a form that was sent, with what it was filtered by and how many parts it gave. */
export function assignAgain(url: string, done: number): string {
  const { searchParams } = new URL(url);
  // One dossier that was given is done with: the list it stood in comes back.
  for (const name of ["ho-so", "sau", "_data"]) searchParams.delete(name);
  searchParams.set("xong", String(done));
  return `/quan-ly/phan-cong?${searchParams}`;
}
