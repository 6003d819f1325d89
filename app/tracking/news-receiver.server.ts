/** Somebody else who is told the news of a dossier in the applicant's place: what holds, what was typed, and writing it. */
import type { Services } from "#app/services.server.ts";
import type { Tx } from "#app/workflow/write-step.server.ts";
import { optionalEmail } from "#machines/kernel/identifiers/numbers.ts";
import { personName } from "#machines/kernel/identifiers/person-name.ts";
import { formatPhone, phone as phoneSchema } from "#machines/kernel/identifiers/phone.ts";

export type NewsReceiver = { fullName: string; phone: string; email: string | null };
/** As typed into the form; empty fields everywhere = the applicant is told. */
export type TypedNews = { newsName: string; newsPhone: string; newsEmail: string };

const controls = ["newsName", "newsPhone", "newsEmail"] as const;

export async function findNewsReceiver(
  { sql }: Pick<Services, "sql">,
  dossierId: string,
): Promise<NewsReceiver | null> {
  const [row] = await sql<NewsReceiver[]>`
    select full_name as "fullName", phone, email from dossier_news_receivers where dossier_id = ${dossierId}`;
  return row ?? null;
}

export const typedNews = (form: FormData): TypedNews | undefined =>
  form.has("newsName")
    ? {
        newsName: String(form.get("newsName") ?? ""),
        newsPhone: String(form.get("newsPhone") ?? ""),
        newsEmail: String(form.get("newsEmail") ?? ""),
      }
    : undefined;

export const shownNews = (news: NewsReceiver | null): TypedNews => ({
  newsName: news?.fullName ?? "",
  newsPhone: formatPhone(news?.phone ?? ""),
  newsEmail: news?.email ?? "",
});

/** Errors by control, as text keys. */
export function readNews(
  typed: TypedNews,
): { value: NewsReceiver | null } | { errors: Record<string, string> } {
  if (controls.every((name) => typed[name].trim() === "")) return { value: null };
  const read = {
    newsName: personName("tracking:contact.error.newsName").safeParse(typed.newsName),
    newsPhone: phoneSchema.safeParse(typed.newsPhone),
    newsEmail: optionalEmail.safeParse(typed.newsEmail),
  };
  const errors = Object.fromEntries(
    controls.flatMap((name) => {
      const { error } = read[name];
      return error ? [[name, error.issues[0]?.message ?? ""]] : [];
    }),
  );
  if (!read.newsName.success || !read.newsPhone.success || !read.newsEmail.success) return { errors };
  return {
    value: {
      fullName: read.newsName.data,
      phone: read.newsPhone.data,
      email: read.newsEmail.data || null,
    },
  };
}

export const sameReceiver = (one: NewsReceiver | null, other: NewsReceiver | null): boolean =>
  one?.fullName === other?.fullName && one?.phone === other?.phone && one?.email === other?.email;

export async function writeNews(tx: Tx, dossierId: string, news: NewsReceiver | null): Promise<void> {
  if (!news) {
    await tx`delete from dossier_news_receivers where dossier_id = ${dossierId}`;
    return;
  }
  const { fullName, phone, email } = news;
  await tx`insert into dossier_news_receivers (dossier_id, full_name, phone, email) values (${dossierId}, ${fullName}, ${phone}, ${email})
    on conflict (dossier_id) do update set full_name = excluded.full_name, phone = excluded.phone, email = excluded.email`;
}
