/** The check pages' data: the answer about a paper, the answer about a file, or what is wrong with what was sent. */
import { findParameter } from "#app/calendar/calendar.server.ts";
import { localDay } from "#app/calendar/local-time.ts";
import type { Services } from "#app/services.server.ts";
import type { Translate } from "#app/texts/texts.tsx";
import { formatBytes } from "../limits.ts";
import { checkFile } from "./check-file.server.ts";
import { checkPaper } from "./check-paper.server.ts";
import { type FileView, type PaperView, paperView } from "./check-views.ts";
import { findPaper } from "./find-paper.server.ts";

type Needs = Pick<Services, "sql" | "clock" | "files" | "trust" | "log">;

/** Undefined for a number that no paper has. */
export async function getPaperView(services: Needs, serial: string): Promise<PaperView | undefined> {
  const paper = await findPaper(services, serial);
  return paper && paperView(paper, await checkPaper(services, paper));
}

export type FileAnswer = { file: FileView; agency: string } | { error: string };

/** `serial`: the paper that the file is held against. @throws Response 404 when there is no such paper. */
export async function answerFile(
  services: Needs,
  form: FormData,
  t: Translate,
  serial?: string,
): Promise<FileAnswer> {
  const against = serial === undefined ? undefined : await findPaper(services, serial);
  if (serial !== undefined && !against) throw new Response(null, { status: 404 });
  const limit = await largestFile(services);
  const checked = await checkFile(services, form, { limit, against });
  if ("error" in checked)
    return { error: t(`verify:file.error.${checked.error}`, { limit: formatBytes(limit) }) };
  const { verdict, paper } = checked;
  return { file: { verdict, serial: paper?.serial }, agency: paper?.agencyName ?? "" };
}

/** The largest file in words. */
export const fileLimit = async (services: Pick<Services, "sql" | "clock">): Promise<string> =>
  formatBytes(await largestFile(services));

/** Bytes; the same limit as for every upload. */
const largestFile = async ({ sql, clock }: Pick<Services, "sql" | "clock">): Promise<number> =>
  Number(await findParameter(sql, "uploadBytes", localDay(await clock.now())));
