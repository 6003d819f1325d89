/** How large files may be (decisions 17; birth-linked §4.9). Bytes. */

/** Together per paper row, counted on what is stored. */
export const rowLimit = 2_600_000;
/** One file as sent. */
export const uploadLimit = 15_000_000;
/** An image is shrunk until it is at most this large. */
export const imageTarget = 1_000_000;

/** Why a file was not kept; each has its sentence in the filing texts. */
export type UploadError = "empty" | "tooLarge" | "pdfTooLarge" | "kind" | "heic" | "twice" | "rowFull";

/** What is known before anything is sent: nobody should wait on a slow line for a refusal. PDFs are not shrunk. */
export function refusedUnseen({
  size,
  type,
  name,
}: Pick<File, "size" | "type" | "name">): UploadError | undefined {
  if (size === 0) return "empty";
  if (size > uploadLimit) return "tooLarge";
  const pdf = type === "application/pdf" || /\.pdf$/i.test(name);
  return pdf && size > rowLimit ? "pdfTooLarge" : undefined;
}

/** "1,2 MB" or "340 KB". */
export const formatBytes = (bytes: number): string =>
  bytes >= 100_000
    ? `${(bytes / 1_000_000).toFixed(1).replace(".", ",")} MB`
    : `${Math.ceil(bytes / 1_000)} KB`;
