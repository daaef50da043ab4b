/**
 * Moves the focus among the buttons of a tab list, menu, table or picture by arrow keys, Home and End, round at both ends.
 * Up and down go so many buttons on, as many as stand in a row.
 */
export function moveFocus(event: KeyboardEvent, inRow = 1): void {
  const { key, altKey, ctrlKey, metaKey } = event;
  // With these it is a shortcut of the browser, such as Alt and an arrow for the page before.
  if (altKey || ctrlKey || metaKey) return;
  const heard = event.currentTarget as Element; // handlers of templates sit on elements
  const group = heard.closest('svg') ?? heard;
  const items = [...group.querySelectorAll<HTMLElement | SVGElement>('button:not([hidden]), [role=button]')];
  const at = items.indexOf(event.target as HTMLElement); // one of them has the focus
  const right = group.matches(':dir(rtl)') ? -1 : 1;
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + inRow,
    ArrowUp: at - inRow,
    ArrowRight: at + right,
    ArrowLeft: at - right,
    Home: 0,
    End: -1,
  };
  const to = targets[key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
