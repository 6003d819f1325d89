/** Which single key a press means, and when keys are text. Pure. */

export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">;

/**
 * The key by what it writes, in lower case; undefined for every press with a modifier (those belong to browser and screen reader) and while
 * an input method composes a letter. The Vietnamese layout has letters where others have digits: there the place of the key counts.
 */
export function keyOf({ key, code, ctrlKey, metaKey, altKey, isComposing }: Press): string | undefined {
  if (ctrlKey || metaKey || altKey || isComposing || [...key].length !== 1) return undefined;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const letterOnDigit = digit !== undefined && key.charCodeAt(0) > 127;
  return letterOnDigit ? digit : key.toLowerCase();
}

/** Kinds of inputs in which a key writes nothing. */
const withoutText = new Set([
  "button",
  "checkbox",
  "radio",
  "submit",
  "reset",
  "range",
  "color",
  "file",
  "image",
]);

export type Target = { tagName: string; type?: string | undefined; isContentEditable?: boolean | undefined };

/** A person types here, or chooses by first letters (lists): keys are theirs. */
export function takesText({ tagName, type = "text", isContentEditable = false }: Target): boolean {
  if (isContentEditable || tagName === "TEXTAREA" || tagName === "SELECT") return true;
  return tagName === "INPUT" && !withoutText.has(type);
}
