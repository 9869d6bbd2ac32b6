/** A button with its words and its deed. */
export function button(
  words: string,
  act: (event: MouseEvent) => void,
  { title = '', className = '' }: { readonly title?: string; readonly className?: string } = {},
): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.title = title;
  made.className = className;
  made.addEventListener('click', act);
  return made;
}
