/** The papers' typeface with all Vietnamese letters (OFL), read once per process; a PDF carries the glyphs it uses. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const family = "@expo-google-fonts/be-vietnam-pro";
const files = {
  regular: `${family}/400Regular/BeVietnamPro_400Regular.ttf`,
  italic: `${family}/400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf`,
  bold: `${family}/600SemiBold/BeVietnamPro_600SemiBold.ttf`,
} as const;

export type Face = keyof typeof files;
export type Fonts = Readonly<Record<Face, Buffer>>;

let read: Promise<Fonts> | undefined;

async function readAll(): Promise<Fonts> {
  // Found from here at run time: the built server finds the same package.
  const { resolve } = createRequire(import.meta.url);
  const [regular, italic, bold] = await Promise.all([
    readFile(resolve(files.regular)),
    readFile(resolve(files.italic)),
    readFile(resolve(files.bold)),
  ]);
  return { regular, italic, bold };
}

/** A failed reading is tried again by the next paper. */
export function readFonts(): Promise<Fonts> {
  read ??= readAll().catch((error: unknown) => {
    read = undefined;
    throw error;
  });
  return read;
}
