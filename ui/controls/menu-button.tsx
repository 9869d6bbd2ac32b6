import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

export interface MenuItem {
  readonly label: string;
  /** Not needed where `items` are given. */
  readonly onChoose?: () => void;
  /** A second line of a group: a thin line above it. */
  readonly startsGroup?: boolean;
  /** Set for what is on or off, or one of several: a tick shows what is on. */
  readonly isChecked?: boolean;
  /** A menu of its own, which takes the place of this one. */
  readonly items?: readonly MenuItem[];
}

/**
 * A button of one icon that opens a menu. Arrows, Home, End and letters move; Escape gives the focus back. →
 * opens the menu of an item that has one, ← comes back.
 */
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
  const [parent, setParent] = useState<MenuItem | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.parentElement?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);
  // The first row of a menu that came up; back from an item's own menu, that item.
  const lastParent = useRef<MenuItem | null>(null);
  // Before the next key arrives, however fast it is pressed.
  useLayoutEffect(() => {
    if (isOpen && menu.current !== null) {
      if (fitsOnlyAbove(menu.current)) setOpensUp(true);
      else menu.current.scrollIntoView({ block: 'nearest' }); // all of it, where there is room
    }
    if (isOpen) focusItem(menu.current, parent === null ? Math.max(0, rowOf(items, lastParent.current)) : 0);
    lastParent.current = isOpen ? parent : null;
  }, [isOpen, parent]);

  const shown = parent?.items ?? items;
  const close = () => {
    setParent(null);
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
    if (event.key === 'ArrowRight' && shown[at]?.items !== undefined) {
      event.preventDefault();
      setParent(shown[at]);
    } else if (parent !== null && event.key === 'ArrowLeft') {
      event.preventDefault();
      setParent(null);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
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
        data-tip={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        ref={button}
        onClick={() => {
          setOpensUp(false);
          setParent(null);
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
          aria-label={parent?.label ?? label}
          ref={menu}
          onKeyDown={onKeyDown}
        >
          {shown.map((item) => (
            <button
              type="button"
              role={item.isChecked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={item.isChecked}
              aria-haspopup={item.items === undefined ? undefined : 'menu'}
              tabIndex={-1}
              key={item.label}
              class={item.startsGroup ? 'starts-group' : ''}
              onClick={() => {
                if (item.items !== undefined) {
                  setParent(item);
                  return;
                }
                close();
                item.onChoose?.();
              }}
            >
              {item.label}
              {item.isChecked === true && <Icon name="check" />}
              {item.items !== undefined && <Icon name="open" />}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Whether a menu under its button reaches out of what scrolls, and there is room for it over the button. */
function fitsOnlyAbove(menu: HTMLElement): boolean {
  const room = menu.closest('.body')?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  const box = menu.getBoundingClientRect();
  const button = menu.parentElement?.getBoundingClientRect() ?? box;
  return box.bottom > room.bottom && button.top - room.top > box.height;
}

const rowOf = (items: readonly MenuItem[], item: MenuItem | null): number =>
  items.findIndex(({ label }) => label === item?.label);

const focusItem = (menu: HTMLElement | null, at: number): void => {
  menu?.querySelectorAll('button')[at]?.focus();
};

function nextByLetter(rows: readonly HTMLElement[], at: number, letter: string): number {
  const fits = (row: HTMLElement) => (row.textContent ?? '').toLowerCase().startsWith(letter.toLowerCase());
  const after = rows.findIndex((row, i) => i > at && fits(row));
  return after >= 0 ? after : rows.findIndex(fits);
}
