import type { FunctionComponent } from 'preact';
import type { PreviewProps } from '../form/tab-props.ts';

/** The strip on top of the Map tab: a small live picture, a button that opens the whole one. */
export const PreviewStrip: FunctionComponent<PreviewProps & { readonly onOpen: () => void }> = () => null;
