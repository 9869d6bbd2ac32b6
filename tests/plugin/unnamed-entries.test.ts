/** A host that does not name a node's entries (host-notes 28): what a run leaves behind has to go all the same. */
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../journey/model/journey.ts';
import type { Fault, CallAttempt } from '../../playground/host/options.ts';
import { EDITORS, hostOf, nodeAt } from './drawn-board.ts';
import { exampleJourney } from './example-journey.ts';
import { drawLiving, livingMap, type LivingMap } from './living-map.ts';
import { headerOf } from './stored-map.ts';

const unnamed = ({ member }: CallAttempt): Fault | undefined =>
  member === 'getPluginDataKeys' ? { act: 'throw', message: 'no such function' } : undefined;

const renamed = (word: string) => (journey: Journey) => ({
  ...journey,
  stages: journey.stages.map((stage) => ({ ...stage, title: `${stage.title} ${word}` })),
});

describe.each(EDITORS)('[7.1] where a node does not name its entries, in %s', (editor) => {
  const draw = (beforeCall = unnamed): LivingMap =>
    drawLiving(hostOf(editor, { beforeCall }), exampleJourney('b2c-clothes-shop', 'en'));
  const map = ({ host }: LivingMap) => nodeAt(host, 'map');
  /** The entries of the run that counts; nothing of another is to stand. */
  const expectOneRevision = (living: LivingMap): void => {
    const { rev, parts, index } = headerOf(map(living));
    const entries = ['tropa', 'tropa.map'];
    for (let i = 0; i < parts; i++) entries.push(`tropa.j.${rev}.${i}`);
    for (let i = 0; i < index; i++) entries.push(`tropa.i.${rev}.${i}`);
    expect(Object.keys(map(living).pluginData).sort()).toEqual(entries.sort());
  };

  test('a drawing leaves one revision', () => {
    expectOneRevision(draw());
  });

  test('an update takes the revision before it away', () => {
    const living = draw();
    living.update(renamed('anew'));
    expectOneRevision(living);
  });

  test('an update after a run that was cut short takes away what that run stored', () => {
    let left = Infinity;
    const living = draw((attempt) => {
      if (attempt.write) left -= 1;
      return left < 0 ? { act: 'kill' } : unnamed(attempt);
    });
    const { mark, journey } = living.read();
    left = 6;
    expect(() =>
      living.call('update', { node: living.node, mark, journey: renamed('cut')(journey), removed: [] }),
    ).toThrow();
    left = Infinity;
    expect(Object.keys(map(living).pluginData)).toContain('tropa.run');
    const again = livingMap(hostOf(editor, { beside: living.host, beforeCall: unnamed }), living.node);
    again.update(renamed('anew'));
    expectOneRevision(again);
  });

  test('Undo of an update puts back what stood, and no entry of it stays', () => {
    const living = draw();
    const before = living.read().journey;
    living.update(renamed('anew'));
    expect(living.call('undo', {}).ok).toBe(true);
    expect(living.read().journey).toEqual(before);
    expectOneRevision(living);
  });

  test('an update that fails half way takes its word and its parts away', () => {
    let isRefusing = false;
    const living = draw((attempt) =>
      isRefusing && attempt.member === 'characters' && attempt.write
        ? { act: 'throw', message: 'not now' }
        : unnamed(attempt),
    );
    const before = living.read();
    isRefusing = true;
    const answer = living.call('update', {
      node: living.node,
      mark: before.mark,
      journey: renamed('anew')(before.journey),
      removed: [],
    });
    isRefusing = false;
    expect(answer.ok).toBe(false);
    expectOneRevision(living);
    expect(living.read().journey).toEqual(before.journey);
  });
});
