/** What the head of an officer's dossier page shows, in words. */
import type { Tone } from "../ui/part-words.ts";
import type { Due } from "./work-list-types.ts";

export type HeadPart = {
  component: string;
  name: string;
  agency: string;
  /** Of the viewer's own agency. */
  own: boolean;
  state: string;
  tone: Tone;
  /** Whose turn; undefined for a part that is closed. */
  turn: string | undefined;
  /** Waits for another part of the dossier: nobody can do anything about it yet. */
  blocked: boolean;
  due: Due;
  /** Carries the public late mark. */
  late: boolean;
};

export type PageHead = { status: string; tone: Tone; due: Due; parts: HeadPart[] };
