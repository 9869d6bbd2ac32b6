/** The screens of the form and of its first run, each with the way a person gets there. */
import { Refusal } from '../../journey/protocol/refusal.ts';
import { startingJourney } from '../../ui/start/starting-points.ts';
import { panelWords } from '../../ui/words/panel-words.ts';
import type { ContractSandbox } from './contract-sandbox.ts';
import type { Language, Visit } from './looks.ts';

export type FormVisit = Visit<ContractSandbox>;

/** What the sandbox answers to hello: a form that was begun waits. */
export const helloWithDraft = (language: Language) => () => {
  const draft = { journey: { ...startingJourney('b2b', language), title: 'Loyalty' } };
  return { editor: 'figjam' as const, command: 'open' as const, language: null, draft };
};

export const openExample: FormVisit = async ({ panel }, _sandbox, language) => {
  const words = panelWords(language);
  await panel.getByRole('button', { name: words.example, exact: true }).last().click();
  await panel.getByRole('tab', { name: words.tabs.map }).waitFor();
};

const openDetail =
  (of: 'stage' | 'lane' | 'participant'): FormVisit =>
  async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.rows[of].open(2, '').trim() }).click();
    await window.panel.getByRole('button', { name: words.details[of].back }).waitFor();
  };

const openTab =
  (tab: 'feelings' | 'notes'): FormVisit =>
  async (window, sandbox, language) => {
    await openExample(window, sandbox, language);
    await window.panel.getByRole('tab', { name: panelWords(language).tabs[tab] }).click();
  };

export const startRun: FormVisit = async (window, sandbox, language) => {
  const words = panelWords(language);
  await openExample(window, sandbox, language);
  await window.panel.getByRole('button', { name: words.createMap }).click();
  await window.panel.getByRole('heading', { name: words.creatingMap }).waitFor();
  sandbox.tell('progress', { phase: 'placing', done: 84, total: 120 });
  await window.panel.getByText(words.amount(84, 120)).waitFor();
};

/** Every screen by the name under which it is looked at. */
export const formScreens: Readonly<Record<string, FormVisit>> = {
  'start with an unfinished map': async ({ panel }, _sandbox, language) => {
    await panel.getByRole('button', { name: panelWords(language).continueDraft }).waitFor();
  },
  'map, every section open': async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.headerAndLanguage }).click();
    await window.panel.getByText(words.cyclic).click();
  },
  'errors and the undo bar': async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByLabel(words.mapTitle).fill('');
    await window.panel.getByLabel(words.rows.stage.name(1)).fill('w'.repeat(121));
    await window.panel.getByRole('button', { name: words.createMap }).click();
    await window.panel.getByText(words.titleNeeded).waitFor();
    await window.panel.getByRole('button', { name: words.rows.lane.move(2, '').trim() }).press('Delete');
    await window.panel.getByRole('button', { name: words.undo }).waitFor();
  },
  stage: openDetail('stage'),
  lane: openDetail('lane'),
  participant: openDetail('participant'),
  feelings: openTab('feelings'),
  notes: openTab('notes'),
  preview: async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.preview, exact: true }).click();
    await window.panel.getByRole('button', { name: words.closePreview }).waitFor();
  },
  'menu of actions': async (window, sandbox, language) => {
    const words = panelWords(language);
    await openExample(window, sandbox, language);
    await window.panel.getByRole('button', { name: words.moreActions }).click();
    await window.panel.getByRole('menuitem', { name: words.settings }).waitFor();
  },
  settings: async ({ panel }, _sandbox, language) => {
    const words = panelWords(language);
    await panel.getByRole('button', { name: words.settings }).click();
    await panel.getByRole('heading', { name: words.about }).waitFor();
  },
  progress: startRun,
  stopped: async (window, sandbox, language) => {
    await startRun(window, sandbox, language);
    sandbox.endRun({ outcome: 'stopped' });
    await window.panel.getByRole('heading', { name: panelWords(language).stopped }).waitFor();
  },
  done: async (window, sandbox, language) => {
    await startRun(window, sandbox, language);
    sandbox.endRun({
      title: 'w'.repeat(120), // one long word
      counts: { nodes: 141, notes: 12, skipped: 3 },
      missingFonts: ['Inter Bold'],
    });
    await window.panel.getByRole('button', { name: panelWords(language).undo }).waitFor();
  },
  failed: async (window, sandbox, language) => {
    await startRun(window, sandbox, language);
    sandbox.failRun(new Refusal({ code: 'rightsLost', drawn: 33 }));
    await window.panel.getByRole('button', { name: panelWords(language).tryAgain }).waitFor();
  },
};
