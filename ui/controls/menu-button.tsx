import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
  /** A second line of a group: a thin line above it. */
  readonly startsGroup?: boolean;
}

/** A button of one icon that opens a menu. Arrows, Home, End and letters move; Escape gives the focus back. */
export function MenuButton({
  label,
  icon,
  items,
  isSmall = false,
}: {
  readonly label: string;
  readonly icon: IconName;
  readonly items: readonly MenuItem[];
  readonly isSmall?: boolean;
}) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [opensUp, setOpensUp] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const box = menu.current?.getBoundingClientRect();
    if (box !== undefined && box.bottom > window.innerHeight && box.top > box.height) setOpensUp(true);
    focusItem(menu.current, 0);
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.parentElement?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const to =
      event.key === 'ArrowDown'
        ? (at + 1) % rows.length
        : event.key === 'ArrowUp'
          ? (at + rows.length - 1) % rows.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? rows.length - 1
              : event.key.length === 1
                ? nextByLetter(rows, at, event.key)
                : -1;
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation(); // Escape closes the menu and not the screen behind it
      close();
    } else if (to >= 0 && event.key !== ' ') {
      event.preventDefault();
      focusItem(menu.current, to);
    }
  };
  return (
    <div class="menu-anchor">
      <button
        type="button"
        class={`icon-button ${isSmall ? 'small' : ''}`}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        ref={button}
        onClick={() => {
          setOpensUp(false);
          setOpen(!isOpen);
        }}
      >
        <Icon name={icon} />
      </button>
      {isOpen && (
        <div
          class={`menu ${opensUp ? 'up' : ''}`}
          role="menu"
          id={id}
          aria-label={label}
          ref={menu}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <button
              type="button"
              role="menuitem"
              tabIndex={-1}
              key={item.label}
              class={item.startsGroup ? 'starts-group' : ''}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const focusItem = (menu: HTMLElement | null, at: number): void => {
  menu?.querySelectorAll('button')[at]?.focus();
};

function nextByLetter(rows: readonly HTMLElement[], at: number, letter: string): number {
  const fits = (row: HTMLElement) => (row.textContent ?? '').toLowerCase().startsWith(letter.toLowerCase());
  const after = rows.findIndex((row, i) => i > at && fits(row));
  return after >= 0 ? after : rows.findIndex(fits);
}
