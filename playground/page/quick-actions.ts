import type { App } from './app.ts';
import { byId } from './by-id.ts';
import type { CommandParameter, MenuCommand } from './manifest.ts';
import { suggestionsOf, type Suggestion } from './suggestions.ts';

interface Field {
  readonly parameter: CommandParameter;
  readonly input: HTMLInputElement | HTMLSelectElement;
  suggestions: readonly Suggestion[];
}

/**
 * The questions of a command, in one small form: the plugin is started in query mode, offers what it knows for
 * each parameter, and runs with the answers. Questions left empty are skipped.
 */
export class QuickActions {
  private readonly dialog = byId('quick-actions', HTMLDialogElement);
  private readonly box = byId('quick-fields', HTMLElement);
  private command: MenuCommand | null = null;
  private fields: Field[] = [];
  private asked: Field | null = null;

  constructor(private readonly app: App) {
    const form = this.dialog.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.run();
    });
    byId('quick-cancel', HTMLButtonElement).addEventListener('click', () => this.cancel());
    this.dialog.addEventListener('cancel', () => this.cancel());
    app.part(() => this.takeSuggestions());
  }

  ask(command: MenuCommand): void {
    const parameters = command.parameters ?? [];
    this.command = command;
    byId('quick-title', HTMLElement).textContent = command.name;
    this.box.replaceChildren();
    this.fields = parameters.map((parameter) => this.field(parameter));
    this.app.panel.close();
    const [first] = this.fields;
    if (first === undefined) return;
    this.asked = first;
    this.app.tell(({ host, plugin }) =>
      host.start({
        code: plugin.code,
        command: command.command,
        query: { key: first.parameter.key, query: '' },
      }),
    );
    this.dialog.showModal();
    first.input.focus();
  }

  private field(parameter: CommandParameter): Field {
    const label = document.createElement('label');
    const isFree = parameter.allowFreeform === true;
    const input = document.createElement(isFree ? 'input' : 'select');
    const about = document.createElement('small');
    about.textContent = parameter.description ?? '';
    label.append(parameter.name, about, input);
    this.box.append(label);
    const field: Field = { parameter, input, suggestions: [] };
    if (input instanceof HTMLSelectElement) input.append(new Option('As in the panel', ''));
    else input.autocomplete = 'off';
    const type = (): void => this.type(field);
    input.addEventListener('focus', type);
    if (isFree) input.addEventListener('input', type);
    return field;
  }

  /** The person is at this parameter: the plugin is asked what to offer. */
  private type(field: Field): void {
    this.asked = field;
    const query = field.input instanceof HTMLInputElement ? field.input.value : '';
    const { key } = field.parameter;
    this.app.tell(({ host }) => host.type({ key, query, parameters: this.answers() }));
  }

  private takeSuggestions(): void {
    const field = this.asked;
    if (field === null || !this.dialog.open) return;
    const { items, error } = this.app.session.host.suggested;
    const suggestions = suggestionsOf(items);
    field.input.setCustomValidity(error ?? '');
    if (!(field.input instanceof HTMLSelectElement) || suggestions.length === 0) return;
    if (JSON.stringify(suggestions) === JSON.stringify(field.suggestions)) return;
    field.suggestions = suggestions;
    const chosen = field.input.value;
    field.input.replaceChildren(
      new Option('As in the panel', ''),
      ...suggestions.map(({ name }) => new Option(name)),
    );
    field.input.value = chosen;
  }

  private answers(): Record<string, unknown> {
    const given: Record<string, unknown> = {};
    for (const { parameter, input, suggestions } of this.fields) {
      if (input.value === '') continue;
      given[parameter.key] = suggestions.find(({ name }) => name === input.value)?.value ?? input.value;
    }
    return given;
  }

  private run(): void {
    const { command } = this;
    if (command === null) return;
    this.dialog.close();
    this.asked = null;
    this.command = null;
    const answers = this.answers();
    this.app.tell(({ host }) => host.runWith(answers));
  }

  private cancel(): void {
    this.dialog.close();
    this.asked = null;
    this.command = null;
    this.app.tell(({ host }) => host.closeByPerson());
  }
}
