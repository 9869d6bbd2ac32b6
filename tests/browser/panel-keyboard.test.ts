/** [9] Keys alone: from Start to the drawn map, through every field there is, without one click. */
import { expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { feelingSchema } from '../../journey/model/feeling.ts';
import { journeySchema, viewSchema } from '../../journey/model/journey.ts';
import { laneSchema } from '../../journey/model/lane.ts';
import { linkSchema } from '../../journey/model/link.ts';
import { noteSchema } from '../../journey/model/note.ts';
import { benefitSchema, participantSchema } from '../../journey/model/participant.ts';
import { parseJourney } from '../../journey/model/parse-journey.ts';
import { checkpointSchema, crmSchema, stageSchema } from '../../journey/model/stage.ts';
import { goalsSchema, summarySchema } from '../../journey/model/summary.ts';
import { contractSandbox } from './contract-sandbox.ts';
import { oneBrowser } from './one-browser.ts';
import { openPanel } from './panel-window.ts';

const browser = oneBrowser();

/** The name of what has the focus; of a radio button with its group, e.g. `Weight: 4`. */
const focusedName = (panel: Frame): Promise<string> =>
  panel.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const label =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
        ? element.labels?.[0]
        : null;
    const name = (
      element.getAttribute('aria-label') ??
      label?.textContent ??
      element.textContent ??
      ''
    ).trim();
    const group = element.closest('[role=radiogroup]')?.getAttribute('aria-labelledby') ?? null;
    const groupName = group === null ? null : document.getElementById(group)?.textContent;
    return element.matches('[type=radio]') && typeof groupName === 'string' ? `${groupName}: ${name}` : name;
  });

/** Hands on the keyboard. */
function hands(page: Page, panel: Frame) {
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const walk = (key: string) => async (name: string | RegExp) => {
    const passed: string[] = [];
    const isIt = (now: string) => (typeof name === 'string' ? now === name : name.test(now));
    for (let i = 0; i < 150; i++) {
      await press(key);
      passed.push(await focusedName(panel));
      if (isIt(passed.at(-1) ?? '')) return;
    }
    throw new Error(`No way by ${key} to ${String(name)}, only to: ${[...new Set(passed)].join(' | ')}`);
  };
  const to = walk('Tab');
  const back = walk('Shift+Tab');
  const type = (text: string) => page.keyboard.type(text);
  const fill = async (name: string | RegExp, text: string) => {
    await to(name);
    await press('Control+a');
    await type(text);
  };
  /** Goes to a group of radio buttons and on to one of them by arrows. */
  const choose = async (group: string, option: string) => {
    await to(new RegExp(`^${group.replace(/[?.]/g, '\\$&')}: `));
    for (let i = 0; i < 12 && (await focusedName(panel)) !== `${group}: ${option}`; i++)
      await press('ArrowRight');
    expect(await focusedName(panel)).toBe(`${group}: ${option}`);
  };
  const focus = (name: string) => expect.poll(() => focusedName(panel)).toBe(name);
  return { press, to, back, type, fill, choose, focus };
}

test('[9] every field of the schema is filled and drawn by keys alone', { timeout: 120_000 }, async () => {
  const sandbox = contractSandbox();
  const { panel, page, complaints } = await openPanel(browser(), sandbox.connect);
  const { press, to, back, type, fill, choose, focus } = hands(page, panel);

  await to('Blank map');
  await press('Enter');
  await focus('New journey map');

  // The Map tab: title, stages, links, lanes, people.
  await fill('Map title', 'Loyalty 2027 🎉');
  await to('Add stage');
  await press('Enter');
  await focus('Stage 4, title');
  await type('Return');
  await press('Alt+ArrowUp', 'Alt+ArrowUp'); // to the second place
  await focus('Stage 2, title');
  await to(/^Cyclic/);
  await press('Space');
  await fill('Return link', 'And again');
  await to('Add link');
  await press('Enter');
  await to('From');
  await press('Home', 'ArrowDown');
  await to('To');
  await press('End');
  await fill('Label', 'shortcut');
  await to('Add lane');
  await press('Enter');
  await focus('Lane 3, title');
  await type('Doubts');
  await press('Shift+Tab', 'Space', 'ArrowUp', 'Space'); // by its grip, over the emotions
  await focus('Move lane 2: Doubts');
  await to('Add participant');
  await press('Enter');
  await focus('Participant 2, name');
  await type('Boris');
  await press('Alt+ArrowUp');
  await focus('Participant 1, name');

  // The header of the map.
  await to('Header and language');
  await press('Enter');
  await to('Words on the board');
  await press('ArrowDown');
  await fill('Customer’s goal', 'To be done');
  await fill('Our goal', 'A pilot');
  await fill('Problem', 'Too slow');
  await fill('Who decides', 'A group');
  await to('Add a motivation');
  await type('ROI');
  await press('Enter');
  await type('trust,');
  await fill('Process', 'Long');
  await fill('Cycle length', '4–9 months');
  await fill('Ownership cost', 'High');
  await fill('Feedback', 'Formal');
  await choose('Notes side by side', '3');

  // One stage in full.
  await back('Open stage 2: Return');
  await press('ArrowUp', 'Enter');
  await focus('Stage 1');
  await fill('Title', 'First <b>contact</b>');
  await choose('Weight', '4');
  await to('Moment of truth');
  await press('Space');
  await choose('Can we influence it?', 'Disputed');
  await choose('Who starts', 'Us');
  await fill('Duration', '2 weeks');
  await fill('Funnel stage', 'Lead');
  await fill('Exit condition', 'A meeting is set');
  await fill('Probability, %', '12,5');
  await to('Add checkpoint');
  await press('Enter');
  await focus('Checkpoint 1');
  await type('Called');
  await press('Enter');
  await focus('Checkpoint 2');
  await type('Met');
  await back('Done: Called');
  await press('Space', 'Alt+ArrowLeft');
  await focus('Open stage 1: First <b>contact</b>');

  // One lane in full.
  await to('Open lane 1: Действия');
  await press('ArrowDown', 'Enter');
  await focus('Doubts');
  await to('Kind');
  await type('Barr');
  await fill('Prompt for the team', 'What holds them back?');
  await to('Participant');
  await press('End');
  await choose('Note colour', 'Teal');
  await press('Escape');
  await focus('Open lane 2: Doubts');

  // One participant in full.
  await to('Open participant 1: Boris');
  await press('Enter');
  await focus('Boris');
  await to('Role');
  await type('End');
  await fill('Short', 'BO');
  await to(/^Colour/);
  await type('Gre');
  await to('Add a priority');
  await type('speed');
  await press('Enter');
  await fill('Portrait', '34, two children');
  await to('Add benefit');
  await press('Enter');
  await back('Add benefit');
  await fill('Feature', 'App');
  await fill('Advantage', 'Works offline');
  await fill('Benefit', 'No queues');
  await press('Alt+ArrowLeft');
  await focus('Open participant 1: Boris');

  // Feelings: two people, by arrows, by a number, a gap, a word.
  await back('Map');
  await press('ArrowRight');
  await focus('Feelings');
  await to('Boris, First <b>contact</b>');
  await press('Shift+ArrowUp', 'ArrowUp', 'ArrowRight');
  await type('-1.4');
  await press('Enter');
  await focus('Boris, Return');
  await press('ArrowRight', 'Delete', 'ArrowLeft', 'ArrowLeft');
  await to('Add a word');
  await type('calm');
  await press('Enter');
  await panel.getByRole('status').getByText('calm added').waitFor();
  await back('Boris, First <b>contact</b>');
  await press(']', 'ArrowDown');
  await focus('Customer, First <b>contact</b>');

  // Notes: one, several at once, urgent, its source, another place.
  await back('Feelings');
  await press('ArrowRight');
  await focus('Notes');
  await press('Tab');
  await press('Control+Home', 'ArrowDown', 'ArrowRight', 'Enter');
  await focus('Add notes');
  await type('Too dear');
  await press('Enter');
  await type('Slow');
  await press('Shift+Enter');
  await type('Unknown');
  await press('Control+Enter');
  await panel.getByRole('status').getByText('2 notes added to Doubts, Return').waitFor();
  await to('Note actions');
  await press('Enter', 'ArrowDown', 'Enter'); // Urgent
  await focus('Note actions');
  await press('Enter', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter'); // Source: Sales
  await focus('Note actions');
  await press('Alt+ArrowDown'); // behind its neighbour
  await panel.getByRole('status').getByText('Too dear, now 2 of 3').waitFor();

  await press('Control+Enter');
  await panel.getByRole('heading', { name: 'Creating map' }).waitFor();
  await focus('Cancel');
  expect(complaints).toEqual([]);

  await expect.poll(() => sandbox.asked.map(([name]) => name)).toContain('draw');
  const args = sandbox.asked.filter(([name]) => name === 'draw').at(-1)?.[1];
  const parsed = parseJourney((args as { journey: unknown } | undefined)?.journey); // as the contract says
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { journey } = parsed;
  const [first, second, third, fourth] = journey.stages.map(({ id }) => id);
  const [boris, customer] = journey.participants.map(({ id }) => id);
  const [actions, doubts, emotions] = journey.lanes.map(({ id }) => id);
  const plain = {
    duration: '',
    weight: null,
    isMomentOfTruth: false,
    influence: null,
    startedBy: null,
    crm: null,
    checkpoints: [],
  };
  const noteIn = { laneId: doubts, stageId: second, isUrgent: false, source: null, author: '', votes: 0 };
  const expected = {
    schemaVersion: 1,
    id: journey.id,
    title: 'Loyalty 2027 🎉',
    preset: 'blank',
    flow: 'cyclic',
    repeatLabel: 'And again',
    boardLanguage: 'ru',
    view: { notesAcross: 3 },
    summary: {
      problem: 'Too slow',
      decisionMaker: 'A group',
      motivation: ['ROI', 'trust'],
      process: 'Long',
      ownershipCost: 'High',
      cycleLength: '4–9 months',
      feedback: 'Formal',
    },
    goals: { customer: 'To be done', ours: 'A pilot' },
    participants: [
      {
        id: boris,
        kind: 'endUser',
        name: 'Boris',
        short: 'BO',
        portrait: '34, two children',
        priorities: ['speed'],
        benefits: [{ feature: 'App', advantage: 'Works offline', benefit: 'No queues' }],
        colour: 'green',
      },
      expect.objectContaining({ id: customer, name: 'Customer' }),
    ],
    stages: [
      {
        id: first,
        title: 'First <b>contact</b>',
        duration: '2 weeks',
        weight: 4,
        isMomentOfTruth: true,
        influence: 'disputed',
        startedBy: 'us',
        crm: { stage: 'Lead', exitCondition: 'A meeting is set', probability: 12.5 },
        checkpoints: [
          { id: journey.stages[0]?.checkpoints[0]?.id, title: 'Called', isDone: true },
          { id: journey.stages[0]?.checkpoints[1]?.id, title: 'Met', isDone: false },
        ],
      },
      { id: second, title: 'Return', ...plain },
      { id: third, title: 'Stage 2', ...plain },
      { id: fourth, title: 'Stage 3', ...plain },
    ],
    lanes: [
      expect.objectContaining({ id: actions, kind: 'actions', title: 'Действия' }),
      {
        id: doubts,
        kind: 'barriers',
        title: 'Doubts',
        prompt: 'What holds them back?',
        participantId: customer,
        colour: 'teal',
      },
      expect.objectContaining({ id: emotions, kind: 'emotions' }),
    ],
    notes: [
      { id: journey.notes[0]?.id, text: 'Slow', ...noteIn },
      { id: journey.notes[1]?.id, text: 'Too dear', ...noteIn, isUrgent: true, source: 'sales' },
      { id: journey.notes[2]?.id, text: 'Unknown', ...noteIn },
    ],
    feelings: expect.arrayContaining([
      { stageId: first, participantId: boris, valence: 0.6, words: ['calm'] },
      { stageId: second, participantId: boris, valence: -1.4, words: [] },
      expect.objectContaining({ stageId: first, participantId: customer, valence: -0.1 }),
    ]),
    links: [{ fromStageId: second, toStageId: fourth, label: 'shortcut' }],
  };
  expect(journey).toEqual(expected);
  expect(
    journey.feelings.some(({ stageId, participantId }) => stageId === third && participantId === boris),
    'the gap',
  ).toBe(false);

  // Nothing that the schema knows was left out above; ids are given, votes and authors come from the board.
  const fields = (record: object | null | undefined) => Object.keys(record ?? {}).sort();
  const [stage] = journey.stages;
  const [person] = journey.participants;
  for (const [schema, record] of [
    [journeySchema, journey],
    [viewSchema, journey.view],
    [summarySchema, journey.summary],
    [goalsSchema, journey.goals],
    [stageSchema, stage],
    [crmSchema, stage?.crm],
    [checkpointSchema, stage?.checkpoints[0]],
    [laneSchema, expected.lanes[1]],
    [participantSchema, person],
    [benefitSchema, person?.benefits[0]],
    [noteSchema, journey.notes[1]],
    [feelingSchema, journey.feelings[0]],
    [linkSchema, expected.links[0]],
  ] as const) {
    expect(fields(record)).toEqual(fields(schema.shape));
  }
  await page.close();
});
