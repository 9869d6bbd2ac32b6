import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIXED, NodeRef, pack, unpack } from '../../../playground/host/crossing.ts';
import { hostsWithout, play } from '../../../playground/rule-checks/rule-check.ts';

const carried = (value: unknown) => unpack(JSON.parse(JSON.stringify(pack(value))));

describe('what crosses between realms', () => {
  it('plain data of every shape arrive as they were, keys with $ and __proto__ included', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        // JSON has no -0, and neither has the bridge.
        const sent = JSON.parse(JSON.stringify({ value, text, $n: text, list: [value] })) as unknown;
        expect(carried(sent)).toEqual(sent);
      }),
    );
    expect(carried(JSON.parse('{"__proto__":{"a":1}}'))).toEqual(JSON.parse('{"__proto__":{"a":1}}'));
  });

  it('what JSON lacks has a form of its own', () => {
    expect(carried([undefined, Number.NaN, Number.POSITIVE_INFINITY])).toEqual([
      undefined,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]);
    expect(carried({ at: new Date(5), bytes: new Uint8Array([1]) })).toEqual({
      at: new Date(5),
      bytes: new Uint8Array([1]),
    });
    expect(carried(MIXED)).toBe(MIXED);
    expect(carried(new NodeRef('1:2', 'STICKY'))).toEqual(new NodeRef('1:2', 'STICKY'));
  });

  it('a plugin’s values survive client storage, whatever their keys', async () => {
    const value = { $n: 'x', $o: { $b: 1 }, plain: [1, 'б', null], nested: { $d: 5 } };
    const heard = await play(
      hostsWithout([])(),
      `await figma.clientStorage.setAsync('k', ${JSON.stringify(value)}); out(await figma.clientStorage.getAsync('k'));`,
    );
    expect(heard).toEqual([value]);
  });

  it('one node is one object, and errors are of the plugin’s own classes', async () => {
    const heard = await play(
      hostsWithout([])(),
      `const s = figma.createSticky(); out([figma.currentPage.children[0] === s, s.parent === figma.currentPage]);
       try { s.width = 1; } catch (error) { out([error instanceof TypeError, error instanceof Error]); } out(JSON.stringify({ s })); out(String(s).startsWith('[Node '));`,
    );
    expect(heard).toEqual([[true, true], [true, true], '{"s":{}}', true]);
  });
});
