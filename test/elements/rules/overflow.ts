/** Whether an element is there for assistive technology only. */
const isHidden = (element: Element): boolean => element.closest('.vh') !== null || !element.checkVisibility();

/** Whether what is wider than an ancestor can be scrolled to there. */
function isScrolled(element: Element): boolean {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
  return false;
}

const nameOf = (element: Element): string =>
  `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')} "${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`;

/** What of an element reaches out of it to a side, and each button whose text does not fit in; empty where all fits. */
export function overflowOf(host: HTMLElement): string[] {
  const box = host.getBoundingClientRect();
  const all = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].filter((each) => !isHidden(each));
  const outside = all
    .filter((each) => !isScrolled(each) && !each.closest('dialog, [popover], svg'))
    .filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < box.left - 1 || right > box.right + 1;
    });
  const offScreen = all
    .filter((each) => each.matches('dialog[open], :popover-open'))
    .filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < -1 || right > innerWidth + 1 || each.scrollWidth > each.clientWidth + 1;
    });
  const cut = all.filter((each) => each.matches('button, .chip') && isCut(each));
  const page = document.documentElement;
  return [
    ...outside.map((each) => `outside: ${nameOf(each)}`),
    ...offScreen.map((each) => `off screen: ${nameOf(each)}`),
    ...cut.map((each) => `cut: ${nameOf(each)}`),
    ...(page.scrollWidth > page.clientWidth ? [`page: ${page.scrollWidth} of ${page.clientWidth}`] : []),
  ];
}

/** Whether a text that can be seen reaches out of the button around it, or of a part that cuts it off. */
function isCut(button: HTMLElement): boolean {
  const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    const parent = node.parentElement ?? button;
    // What is clipped away is for those who listen; what was chosen on a step's page may be of any length.
    if (getComputedStyle(parent).clipPath !== 'none' || parent.matches('small.step-value')) continue;
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    if (text.width === 0) continue;
    const box = edgeOf(parent, button).getBoundingClientRect();
    if (text.left < box.left - 1 || text.right > box.right + 1) return true;
    if (text.top < box.top - 1 || text.bottom > box.bottom + 1) return true;
  }
  return false;
}

/** The first around a text that shows nothing beyond its edge, at most the button. */
function edgeOf(parent: Element, button: Element): Element {
  for (let at = parent; at !== button && at.parentElement; at = at.parentElement)
    if (getComputedStyle(at).overflowX !== 'visible') return at;
  return button;
}
