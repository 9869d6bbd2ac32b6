import { describe, expect, it } from 'vitest';
import { createHost, type EmulatedHost } from '../../../playground/host/host.ts';
import { Person } from '../../../playground/host/people.ts';
import { createVmRealm } from '../../../playground/realms/vm-realm.ts';

const hostOf = (beside?: EmulatedHost): EmulatedHost =>
  createHost({ realm: createVmRealm, ...(beside !== undefined && { beside }) });

const WATCHING = `figma.currentPage.on('nodechange', ({ nodeChanges }) => {
  for (const { type, origin } of nodeChanges) console.log(type + ' ' + origin);
});`;

describe('two editors with one document', () => {
  it('both see at once what one of them writes', () => {
    const one = hostOf();
    const other = hostOf(one);
    one.start({ code: 'figma.currentPage.appendChild(figma.createSticky());' });
    other.start({ code: 'console.log(figma.currentPage.children.length);' });
    expect(other.console.map(({ text }) => text)).toEqual(['1']);
    expect(other.currentPageId).toBe(one.currentPageId);
  });

  it('[rule 39] each is told of its own changes as LOCAL and of the other’s as REMOTE', () => {
    const one = hostOf();
    const other = hostOf(one);
    other.start({ code: WATCHING });
    one.start({ code: `${WATCHING} figma.createSticky();` });
    new Person(other, 'Ann', true).addSticky('By hand', { x: 0, y: 0 });
    for (const host of [one, other]) while (host.step());
    expect(one.console.map(({ text }) => text)).toEqual(['CREATE LOCAL', 'CREATE REMOTE']);
    expect(other.console.map(({ text }) => text)).toEqual(['CREATE REMOTE', 'CREATE LOCAL']);
  });

  it('[rule 50] each has an undo of its own, which leaves what the other did', () => {
    const one = hostOf();
    const other = hostOf(one);
    one.start({ code: 'figma.createSticky(); figma.closePlugin();' });
    other.start({ code: 'figma.createSection(); figma.closePlugin();' });
    expect(other.undo()).toBe(true);
    expect([...one.document.nodes.values()].map(({ type }) => type)).toEqual(['DOCUMENT', 'PAGE', 'STICKY']);
    expect(other.undo()).toBe(false);
    expect(one.undo()).toBe(true);
  });
});
