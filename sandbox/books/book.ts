/**
 * A partner's book: an append-only JSONL file, one entry a line, on disk before the caller goes on.
 *
 * Appends are synchronous on purpose: check-then-write needs no lock, and an answer never leaves before its
 * entry is safe. After a crash only the last line can be torn; it was never answered, so it is cut off.
 */
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** What every entry carries: its place in the book (from 1), the real time, and what happened. */
export type BookEntry = { seq: number; at: string; operation: string };
export type NewEntry = { operation: string } & Record<string, unknown>;

export type Book<Entry extends BookEntry = BookEntry & Record<string, unknown>> = {
  name: string;
  entries: () => readonly Entry[];
  append: (entry: Omit<Entry, "seq" | "at">) => Entry;
  close: () => void;
};

/**
 * Opens (or makes) the book `name` in `dir` and replays it.
 * Throws when a line other than the last is damaged: then the book cannot be trusted.
 */
export function openBook<Entry extends BookEntry>(dir: string, name: string): Book<Entry> {
  mkdirSync(dir, { recursive: true });
  const path = join(dir, `${name}.jsonl`);
  const file = openSync(path, "a+");
  const { entries, goodBytes, totalBytes } = replay<Entry>(path);
  if (goodBytes < totalBytes) {
    ftruncateSync(file, goodBytes);
    fsyncSync(file);
  }
  syncDirectory(dirname(path));

  return {
    name,
    entries: () => entries,
    append(entry) {
      const whole = { seq: entries.length + 1, at: new Date().toISOString(), ...entry } as Entry;
      writeWhole(file, Buffer.from(`${JSON.stringify(whole)}\n`));
      fsyncSync(file);
      entries.push(whole);
      return whole;
    },
    close: () => closeSync(file),
  };
}

function replay<Entry>(path: string) {
  const bytes = readFileSync(path);
  const entries: Entry[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1) break;
    const entry = parseLine<Entry>(bytes.toString("utf8", start, end));
    if (entry === undefined) {
      if (end === bytes.length - 1) break;
      throw new Error(`${path}: line ${entries.length + 1} is damaged`);
    }
    entries.push(entry);
    start = end + 1;
  }
  return { entries, goodBytes: start, totalBytes: bytes.length };
}

function parseLine<Entry>(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}

function writeWhole(file: number, bytes: Buffer) {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

/** A new file is only safe once its directory entry is; some systems refuse this, and then it is not needed. */
function syncDirectory(dir: string) {
  try {
    const handle = openSync(dir, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // Directories cannot be opened on every platform.
  }
}
