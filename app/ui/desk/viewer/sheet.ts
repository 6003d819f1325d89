/** A paper that is open in the viewer: pages with a size, each drawn into an element at the size asked for. */
import type { Size } from "./fit-sheet.ts";

export type Sheet = {
  /** Put into the stage; the viewer sizes and turns it. */
  element: HTMLElement;
  pages: number;
  /** Natural size of a page, from 1. */
  sizeOf: (page: number) => Promise<Size>;
  /** Draws a page for this size on the screen; a later call takes the place of an unfinished one. */
  draw: (page: number, size: Size) => Promise<void>;
};

/** Draws at the screen's own resolution, within what browsers give a canvas. */
export const sharpness = (size: Size, most = 16_000_000): number =>
  Math.min(window.devicePixelRatio || 1, Math.sqrt(most / (size.width * size.height)));
