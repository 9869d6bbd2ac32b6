import type { FunctionComponent } from 'preact';
import type { PreviewProps } from '../form/tab-props.ts';

/** The whole preview with its zoom bar; fills its box, be it the panel's body or the pane beside the form. */
export const PreviewScreen: FunctionComponent<PreviewProps> = () => null;
