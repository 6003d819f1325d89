/** How large a sheet is drawn: the whole of it in its frame, times the zoom, turned by quarters. Pure; lengths in CSS pixels. */

export type Size = { width: number; height: number };

/** `frame`: the room that the turned sheet takes; `sheet`: the sheet itself before it is turned. */
export type Fitted = { frame: Size; sheet: Size };

export const zooms = [1, 1.25, 1.5, 2, 3, 4, 6] as const;

/** The next larger or smaller zoom; the same one at either end. */
export function stepZoom(zoom: number, step: 1 | -1): number {
  const at = zooms.findIndex((one) => one >= zoom);
  return zooms[Math.min(zooms.length - 1, Math.max(0, at + step))] ?? 1;
}

export function fitSheet(natural: Size, room: Size, zoom: number, quarters: number): Fitted {
  const lies = quarters % 2 !== 0;
  const turned = lies ? { width: natural.height, height: natural.width } : natural;
  // A small picture is shown as large as the frame too: officers compare letters, not pixels.
  const scale = Math.min(room.width / turned.width, room.height / turned.height) * zoom;
  return {
    frame: { width: turned.width * scale, height: turned.height * scale },
    sheet: { width: natural.width * scale, height: natural.height * scale },
  };
}
