/** A button that opens a menu: arrows go through it, Escape and a click elsewhere close it. */
export function startMenu(opener: HTMLButtonElement, menu: HTMLElement): void {
  const items = (): HTMLButtonElement[] => [...menu.querySelectorAll('button')];

  const show = (isOpen: boolean): void => {
    menu.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
  };
  opener.addEventListener('click', () => {
    show(menu.hidden !== false);
    items()[0]?.focus();
  });
  opener.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    show(true);
    items()[0]?.focus();
  });
  menu.addEventListener('click', () => show(false));
  menu.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowRight' && isRow(menu)) all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowLeft' && isRow(menu)) all[(at + all.length - 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all[(at + all.length - 1) % all.length]?.focus();
    else if (event.key === 'Escape') {
      show(false);
      opener.focus();
    } else return;
    event.preventDefault();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !menu.contains(target) && !opener.contains(target)) show(false);
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget) && relatedTarget !== opener)
      show(false);
  });
}

/** A menu whose items stand beside each other. */
const isRow = (menu: HTMLElement): boolean => getComputedStyle(menu).flexDirection === 'row';
