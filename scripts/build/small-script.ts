import { minify } from 'terser';
import { lowerSyntax } from './lower-syntax.ts';
import { TAKEN, withNamedMembers } from './named-members.ts';
import { packCyrillic } from './pack-cyrillic.ts';

/** A bundled script as ES2017 and as small as it gets; of the names in `shortNames` short ones are made. */
export async function smallScript(script: string, shortNames: readonly string[]): Promise<string> {
  const { code } = await minify(packCyrillic(await lowerSyntax(script)), {
    ecma: 2017,
    toplevel: true,
    // `unsafe_arrows`: nothing here calls `new` on a function expression. `unsafe`: nothing here replaces a built-in
    // or makes text of a symbol. `pure_getters`: nothing is read only for what reading does. Every test of the plugin
    // runs on what comes out.
    compress: {
      ecma: 2017,
      passes: 6,
      pure_getters: true,
      unsafe: true,
      unsafe_arrows: true,
      unsafe_comps: true,
    },
    mangle: {
      reserved: [...TAKEN],
      properties: {
        regex: new RegExp(`^(${shortNames.join('|')})$`),
        reserved: [...TAKEN],
        builtins: true,
      },
    },
  });
  if (code === undefined) {
    throw new Error('The minifier gave nothing for the sandbox code.');
  }
  return withNamedMembers(code);
}
