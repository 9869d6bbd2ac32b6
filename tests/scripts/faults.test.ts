import { describe, expect, it } from 'vitest';
import { builtPlugin } from '../../scripts/draw/built-plugin.ts';
import { complaintsOf, playCases } from '../../scripts/faults/cases.ts';
import type { FaultKind } from '../../scripts/faults/fault-kinds.ts';
import type { TaskName } from '../../scripts/faults/tasks.ts';

const plugin = await builtPlugin();

const complaints = (task: TaskName, kind: FaultKind, at: number, code = plugin.code): string[] => {
  const cases = [
    ...playCases({ ...plugin, code }, { stride: 1, tasks: [task], editors: ['figjam'], kinds: [kind], at }),
  ];
  expect(cases).toHaveLength(1);
  return cases.flatMap(complaintsOf);
};

describe('faults', () => {
  it.each<[TaskName, FaultKind, number]>([
    ['draw', 'once', 443], // is taken back
    ['draw', 'kill', 356], // is finished by the same draw
    ['draw', 'forGood', 218], // cannot even be taken back
    ['update', 'once', 1330], // notes go back to the lane that was to go
    ['update', 'kill', 1330], // what was printed is printed anew, a copied note stays
    ['update', 'rights', 1675], // among the removals of a lane: notes in the parking lot stay there
    ['update', 'once', 1665], // there as well
    ['update', 'once', 1692], // a recoloured note is on its way out
    ['update', 'twice', 1303], // the second run keeps the word of the first
    ['read', 'once', 292],
  ])('[M2][M6][M7] hold: %s, %s at %i', (task, kind, at) => {
    expect(complaints(task, kind, at)).toEqual([]);
  });

  it('[M2] holds for a map whose stored data is gone: an update of it that was cut short is no first drawing', () => {
    const sample = { stride: 1, at: 440 };
    const cases = [
      ...playCases(plugin, { ...sample, tasks: ['migrate'], editors: ['figma'], kinds: ['rights'] }),
    ];
    expect(cases.flatMap(complaintsOf).filter((complaint) => complaint.includes('M2'))).toEqual([]);
    expect(cases).toHaveLength(1);
  });

  it('[M7] holds for a drawing whose finishing ended among its removals: no second map is drawn', () => {
    const sample = { stride: 1, at: 308 };
    const cases = [
      ...playCases(plugin, { ...sample, tasks: ['draw'], editors: ['figma'], kinds: ['twice'] }),
    ];
    expect(cases.flatMap(complaintsOf)).toEqual([]);
    expect(cases).toHaveLength(1);
  });

  it('finds a plugin out that takes nothing away', () => {
    const mutant = plugin.code.split('.remove()').join('.type');
    expect(mutant).not.toBe(plugin.code);
    expect(complaints('draw', 'once', 500, mutant).join()).toContain('M7');
  });
});
