/** Moves the focus among the buttons of a tab list or menu by arrow keys, Home and End, round at both ends. */
export function moveFocus(event: KeyboardEvent): void {
  const group = event.currentTarget as Element; // handlers of templates sit on elements
  const items = [...group.querySelectorAll('button')];
  const at = items.findIndex((item) => item === event.target);
  const forward = group.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
  const backward = group.matches(':dir(rtl)') ? 'ArrowRight' : 'ArrowLeft';
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    [forward]: at + 1,
    ArrowUp: at - 1,
    [backward]: at - 1,
    Home: 0,
    End: -1,
  };
  const to = targets[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
