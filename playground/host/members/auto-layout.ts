import type { Members } from '../member.ts';

/** Auto layout of frames in design files. */
export const autoLayoutMembers: Members = {};
