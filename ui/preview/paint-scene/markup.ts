/** SVG as text. Everything people typed goes through `escaped`, so that no text becomes markup. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe inside an element and inside a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; `content` is markup already. Numbers have two decimals at most; null leaves an attribute out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let opening = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null) continue;
    opening += ` ${key}="${typeof value === 'number' ? Math.round(value * 100) / 100 : escaped(value)}"`;
  }
  return content === '' ? `${opening}/>` : `${opening}>${content}</${name}>`;
}
