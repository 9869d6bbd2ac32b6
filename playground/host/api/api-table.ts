import type { ApiMember, ApiMembers } from './api-member.ts';
import { creationMembers } from './creation.ts';
import { constantMembers, timerMembers, utilMembers } from './extras.ts';
import { fileMembers } from './file.ts';
import { imageMembers, mediaMembers } from './media.ts';
import { suggestionMembers } from './suggestions.ts';
import {
  notificationMembers,
  parameterMembers,
  storageMembers,
  uiMembers,
  viewportMembers,
  windowMembers,
} from './window.ts';

const TABLE: Readonly<Record<string, ApiMembers>> = {
  figma: { ...fileMembers, ...creationMembers, ...mediaMembers, ...windowMembers },
  'figma.ui': uiMembers,
  'figma.viewport': viewportMembers,
  'figma.clientStorage': storageMembers,
  'figma.parameters': parameterMembers,
  'figma.timer': timerMembers,
  'figma.util': utilMembers,
  'figma.constants': constantMembers,
  NOTIFICATION: notificationMembers,
  SUGGESTIONS: suggestionMembers,
  IMAGE: imageMembers,
};

/** What serves a member of `figma` or of a thing that hangs on it. */
export function apiMemberFor(kind: string, name: string): ApiMember | undefined {
  const members = TABLE[kind];
  return members !== undefined && Object.prototype.hasOwnProperty.call(members, name)
    ? members[name]
    : undefined;
}
