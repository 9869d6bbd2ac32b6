import type { FunctionComponent } from 'preact';
import type { TabProps } from '../form/tab-props.ts';

/** The Notes tab: everything between the tabs and the footer. */
export const NotesTab: FunctionComponent<TabProps> = () => null;
