import { describe, expect, it } from 'vitest';
import { Person } from '../../../playground/host/people.ts';
import { hostsWithout, pluginCode, said } from '../../../playground/rule-checks/rule-check.ts';

const LISTEN = pluginCode(
  `figma.currentPage.on('nodechange', ({ nodeChanges }) => out(nodeChanges.map((one) => [one.type, one.origin, one.node.removed === true, ...(one.properties || [])])));
   figma.on('selectionchange', () => out('selection'));`,
);

describe('[rule 39] what the plugin is told', () => {
  it('other people’s deeds are REMOTE, the runner’s LOCAL; a deleted node comes as removed', async () => {
    const host = hostsWithout([])();
    host.start({ code: LISTEN });
    await host.settle();
    const boris = new Person(host, 'Борис');
    const anna = new Person(host, 'Анна', true);
    const sticky = boris.addSticky('раз', { x: 0, y: 0 });
    await host.settle();
    anna.drag(sticky.id, { x: 50, y: 0 });
    await host.settle();
    boris.remove(sticky.id);
    await host.settle();
    expect(said(host)).toEqual([
      [['CREATE', 'REMOTE', false]],
      [['PROPERTY_CHANGE', 'LOCAL', false, 'x']],
      [['DELETE', 'REMOTE', true]],
    ]);
  });

  it('a node that came and went in one turn is not told of; only the top of a subtree is', async () => {
    const host = hostsWithout([])();
    host.start({ code: LISTEN });
    await host.settle();
    const section = host.edit((engine) => {
      const [outer, inner] = [engine.make('SECTION'), engine.make('STICKY')];
      engine.store.add(outer);
      engine.store.attach(outer, engine.currentPage(), 0);
      engine.store.add(inner);
      engine.store.attach(inner, outer, 0);
      const gone = engine.make('STICKY');
      engine.store.add(gone);
      engine.store.remove(gone);
      return outer;
    });
    await host.settle();
    host.edit((engine) => engine.store.remove(section));
    await host.settle();
    expect(said(host)).toEqual([[['CREATE', 'REMOTE', false]], [['DELETE', 'REMOTE', true]]]);
  });

  it('a documentchange callback is not told of its own changes', async () => {
    const host = hostsWithout([])();
    host.start({
      code: pluginCode(`await figma.loadAllPagesAsync(); let told = 0;
        figma.on('documentchange', (event) => { told += 1; out([told, event.documentChanges.length]); figma.currentPage.children[0].x += 1; });`),
    });
    await host.settle();
    new Person(host, 'Борис').addSticky('раз', { x: 0, y: 0 });
    await host.settle();
    expect(said(host)).toEqual([[1, 1]]);
  });
});
