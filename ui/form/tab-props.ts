import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Editing } from './editing.ts';

/** What every tab of the map gets. */
export interface TabProps {
  readonly editing: Editing;
  /** The panel's language, which is not the board's. */
  readonly language: BoardLanguage;
}

/** What the preview gets besides: it draws what the editor it runs in would show. */
export interface PreviewProps extends TabProps {
  readonly editor: 'figjam' | 'figma';
}
