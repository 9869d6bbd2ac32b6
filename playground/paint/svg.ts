/** One attribute's value; null and undefined leave the attribute out. */
export type AttributeValue = string | number | null | undefined;

/**
 * A number as every part of the picture writes it: at most two decimals, no exponent, no `-0`.
 * Two decimals of a board px are below anything visible, and the text stays the same on every machine.
 */
export function decimal(value: number): string {
  if (!Number.isFinite(value)) return '0';
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? '0' : rounded.toFixed(2).replace(/\.?0+$/, '');
}

/** Characters that XML 1.0 cannot hold at all, not even escaped: most controls, lone surrogates, U+FFFE and U+FFFF. */
const UNSPEAKABLE =
  // eslint-disable-next-line no-control-regex -- these very controls are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe inside an element or a quoted attribute; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(UNSPEAKABLE, '\uFFFD').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** One element on lines of its own, so that two pictures differ by the lines of what differs. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  children: readonly string[] = [],
): string {
  const opening = `<${name}${attributeText(attributes)}`;
  const inner = children.filter((child) => child !== '');
  return inner.length === 0 ? `${opening}/>` : `${opening}>\n${inner.join('\n')}\n</${name}>`;
}

/** An element whose content is text, on one line: white space inside it is part of the text. */
export function textElement(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  escapedContent: string,
): string {
  return `<${name}${attributeText(attributes)}>${escapedContent}</${name}>`;
}

function attributeText(attributes: Readonly<Record<string, AttributeValue>>): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    text += ` ${name}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`;
  }
  return text;
}
