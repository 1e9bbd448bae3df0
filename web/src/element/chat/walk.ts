/** Up and down in the chat go from one message that one may act on to the next. */
export function walkRows(event: KeyboardEvent): void {
  const log = event.currentTarget as Element;
  const buttons = [...log.querySelectorAll<HTMLElement>('.row-msg__menu')];
  const now = buttons.findIndex((button) => button === event.target);
  const next = {
    ArrowUp: now < 0 ? buttons.length - 1 : now - 1,
    ArrowDown: now < 0 ? undefined : now + 1,
  }[event.key];
  const button = next === undefined ? undefined : buttons[next];
  // Where there is none the arrows scroll, as ever.
  if (button === undefined) return;
  event.preventDefault();
  button.focus();
}
