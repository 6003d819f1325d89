/**
 * Enter that is held down, or whose key bounces, presses one thing only: what has the focus on the next page may be a decision that nobody
 * has read. New lines in a text field are text.
 */
export function ignoreHeldEnter(): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && event.repeat && !(event.target instanceof HTMLTextAreaElement))
        event.preventDefault();
    },
    true,
  );
}
