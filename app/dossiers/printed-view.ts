/**
 * A printed form in words.
 *
 * Forms are filed in Vietnamese whatever the reader's language; who reads English finds a translation beside each label, on the screen only.
 */
import type {
  PrintedBlock,
  PrintedForm,
  PrintedLine,
  PrintedModel,
  Said,
  Signature,
} from "#machines/kernel/printed-form.ts";

export type SaidView = { text: string; gloss?: string };
export type LineView =
  | { label: SaidView; values: SaidView[] }
  /** Digits, one per box; empty boxes are there too. */
  | { label: SaidView; digits: string; boxes: string[] };
export type SignerView = { fullName: string; personalId: string; state?: SaidView; ink: boolean };
export type SignatureView = { title: SaidView; hint: SaidView; signers: SignerView[] };
export type BlockView =
  | { kind: "lines"; lines: LineView[] }
  | { kind: "text"; text: SaidView }
  | { kind: "table"; caption: SaidView; columns: SaidView[]; rows: SaidView[][] }
  | { kind: "signatures"; signatures: SignatureView[] };
export type PrintedView = {
  title: SaidView;
  ground: SaidView;
  /** In the reader's language. */
  notice: string;
  /** What every sheet says. */
  words: Record<(typeof sheetWords)[number], SaidView>;
  sections: { id: string; title?: SaidView; blocks: BlockView[] }[];
};

const sheetWords = ["motto.1", "motto.2", "code", "blank", "nobody", "personalId"] as const;

/** The form's words and, for a reader of another language, their translation. */
export type Say = (value: Said) => SaidView;

export function printedView(form: PrintedForm, model: PrintedModel, say: Say): PrintedView {
  const notice = say({ key: model.notice });
  return {
    title: say({ key: form.title }),
    ground: say({ key: form.ground }),
    notice: notice.gloss ?? notice.text,
    words: Object.fromEntries(
      sheetWords.map((word) => [word, say({ key: `filing:forms.${word}` })]),
    ) as PrintedView["words"],
    sections: model.sections.map(({ id, title, blocks }) => ({
      id,
      ...(title ? { title: say({ key: title }) } : {}),
      blocks: blocks.map((block) => viewBlock(block, say)),
    })),
  };
}

function viewBlock(block: PrintedBlock, say: Say): BlockView {
  switch (block.kind) {
    case "lines":
      return { kind: "lines", lines: block.lines.map((line) => viewLine(line, say)) };
    case "text":
      return { kind: "text", text: say(block.text) };
    case "table":
      return {
        kind: "table",
        caption: say({ key: block.caption }),
        columns: block.columns.map((key) => say({ key })),
        rows: block.rows.map((row) => row.map(say)),
      };
    case "signatures":
      return { kind: "signatures", signatures: block.signatures.map((one) => viewSignature(one, say)) };
  }
}

function viewLine(line: PrintedLine, say: Say): LineView {
  const label = say({ key: line.label });
  if ("boxes" in line) {
    const boxes = Array.from({ length: line.boxes }, (_, at) => line.digits[at] ?? "");
    return { label, digits: line.digits, boxes };
  }
  const values = [line.value].flat() as Said[];
  return { label, values: values.filter((value) => value !== "").map(say) };
}

const viewSignature = ({ title, hint, signers }: Signature, say: Say): SignatureView => ({
  title: say({ key: title }),
  hint: say({ key: hint }),
  signers: signers.map(({ fullName, personalId, state, ink }) => ({
    fullName,
    personalId,
    ink: ink ?? false,
    ...(state ? { state: say(state) } : {}),
  })),
});
