import type { Journey } from '../../journey/model/journey.ts';
import type { OpenMap } from '../panel-state.ts';

const SECTIONS: Readonly<Record<string, string>> = {
  summary: 'header',
  goals: 'header',
  boardLanguage: 'header',
  view: 'header',
  links: 'links',
  stages: 'stages',
  lanes: 'lanes',
  participants: 'people',
};

/** Where in the panel the field of a problem stands, e.g. for `stages.2.crm.exitCondition` the third stage's screen. */
export function problemPlace(
  journey: Journey,
  path: string,
): { readonly change: Pick<OpenMap, 'tab' | 'over'>; readonly section: string | null } {
  const [list = '', index = '', field = ''] = path.split('.');
  const isInDetail = field !== '' && field !== 'title' && field !== 'name';
  const detail = (of: 'stage' | 'lane' | 'participant', records: readonly { readonly id: string }[]) => {
    const id = records[Number(index)]?.id;
    return isInDetail && id !== undefined ? ({ kind: 'detail', of, id } as const) : null;
  };
  const over =
    list === 'stages'
      ? detail('stage', journey.stages)
      : list === 'lanes'
        ? detail('lane', journey.lanes)
        : list === 'participants'
          ? detail('participant', journey.participants)
          : null;
  const tab = list === 'notes' ? 'notes' : list === 'feelings' ? 'feelings' : 'map';
  return { change: { tab, over }, section: SECTIONS[list] ?? null };
}
