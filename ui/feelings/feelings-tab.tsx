import type { FunctionComponent } from 'preact';
import type { TabProps } from '../form/tab-props.ts';

/** The Feelings tab: everything between the tabs and the footer. */
export const FeelingsTab: FunctionComponent<TabProps> = () => null;
