import { expect, test } from 'vitest';
import { countingIds } from '../../../journey/model/id-source.ts';
import { presetJourney } from '../../../journey/model/presets/preset-journey.ts';
import { openEditing } from '../../../ui/form/editing.ts';
import { removeRecord } from '../../../ui/map/remove-record.ts';
import { panelWords } from '../../../ui/words/panel-words.ts';

test('[9] the undo bar speaks the language of the panel, also where that was changed since', () => {
  const editing = openEditing(presetJourney('b2c', 'en', countingIds()), () => undefined);
  const stage = editing.journey().stages[0];
  const { title = '', id = '' } = stage ?? {};
  expect(removeRecord(editing, panelWords('en'), 'stage', id)).toBeNull();
  expect(editing.bar()?.('en')).toBe(`Stage removed: ${title}`);
  expect(editing.bar()?.('ru')).toBe(panelWords('ru').rows.stage.removed(title));
});
