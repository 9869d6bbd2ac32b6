/**
 * The panel's two parts as one HTML document.
 *
 * The first part stands in it as plain text and runs at once. The rest is deflated, and unpacked by the browser when
 * the first part asks for it with `import()`: two languages of words and four worked examples are most of it, and text
 * shrinks to a third. The document refers to nothing outside itself, so there is no address to import from.
 * `linkChunk` therefore makes each module a function in a plain script, and a table of what the modules export.
 */
import { deflateRawSync } from 'node:zlib';
import { edited, nodesOf, type Edit } from './source-edits.ts';

/** A module as esbuild splits them: it imports from other chunks by `./name`. */
export interface Chunk {
  readonly name: string;
  readonly code: string;
}

interface Part {
  readonly chunks: readonly Chunk[]; // each behind those it imports from
  readonly css: string;
}

export interface PanelParts {
  readonly first: Part;
  readonly rest: Part;
}

/** What the modules export, by name. */
const TABLE = 'tropaParts';
const UNPACK = 'tropaUnpack';

/** The whole document. */
export const panelPage = ({ first, rest }: PanelParts): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Tropa</title>',
    `<style>${escapeForStyleElement(first.css)}</style>`,
    '</head>',
    '<body>',
    '<div id="panel"></div>',
    `<script>${escapeForScriptElement([LOADER, ...first.chunks.map(linkChunk)].join('\n'))}</script>`,
    `<script type="text/plain" id="packed">${packed(rest)}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');

/** A part as one script, deflated, as text. */
function packed({ chunks, css }: Part): string {
  const style = `document.head.append(Object.assign(document.createElement('style'),{textContent:${JSON.stringify(css)}}));`;
  const script = [style, ...chunks.map(linkChunk)].join('\n');
  return deflateRawSync(script, { level: 9 }).toString('base64');
}

/** Runs what `packed` made. The host's policy lets inline scripts run, and `eval` it does not. */
const LOADER = `const ${TABLE} = {};
const ${UNPACK} = async (name) => {
  const text = atob(document.getElementById('packed').textContent);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const inflate = new DecompressionStream('deflate-raw');
  const writer = inflate.writable.getWriter();
  writer.write(bytes);
  writer.close();
  const script = document.createElement('script');
  script.textContent = await new Response(inflate.readable).text();
  document.body.append(script);
  if (!(name in ${TABLE})) throw new Error('The rest of the panel did not run.');
  return ${TABLE}[name];
};`;

/**
 * A module as a statement of a plain script. Each binding is handed over as it is when its module has run: nothing here
 * exports one that is assigned again later. Throws for what esbuild does not write in a chunk, e.g. `export const`.
 */
export function linkChunk({ name, code }: Chunk): string {
  const edits = nodesOf(code, 'module').flatMap((node): Edit[] => {
    const { start, end } = node;
    if (node.type === 'ImportDeclaration') {
      const names = node.specifiers.map((one) => {
        if (one.type !== 'ImportSpecifier' || one.imported.type !== 'Identifier') {
          throw new Error(`${name} imports a module as a whole.`);
        }
        return `${one.imported.name}:${one.local.name}`;
      });
      return [
        { start, end, text: `const{${names.join(',')}}=${TABLE}[${JSON.stringify(node.source.value)}];` },
      ];
    }
    if (node.type === 'ExportNamedDeclaration') {
      const names = node.specifiers.map(({ exported, local }) => {
        if (exported.type !== 'Identifier' || local.type !== 'Identifier') {
          throw new Error(`${name} exports a text for a name.`);
        }
        return `${exported.name}:${local.name}`;
      });
      if ((node.declaration ?? null) !== null || code.slice(end).trim() !== '') {
        throw new Error(`${name} does not end with all that it exports.`);
      }
      return [{ start, end, text: `return{${names.join(',')}};` }];
    }
    return node.type === 'ImportExpression' ? [{ start, end: node.source.start - 1, text: UNPACK }] : [];
  });
  return `${TABLE}["./${name}"]=(()=>{"use strict";${edited(code, edits)}})();`;
}

/** Makes `script` safe between `<script>` and `</script>`: equal as JavaScript, inert as HTML. */
export function escapeForScriptElement(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

/** Makes `css` safe between `<style>` and `</style>`. */
export function escapeForStyleElement(css: string): string {
  return css.replace(/<\/(style)/gi, '<\\/$1');
}
