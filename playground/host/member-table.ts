import { baseMembers } from './members/base.ts';
import { connectorMembers } from './members/connectors.ts';
import { dataMembers } from './members/data.ts';
import { exportMembers } from './members/exports.ts';
import { autoLayoutMembers } from './members/auto-layout.ts';
import { figjamMembers, labelMembers } from './members/figjam.ts';
import { pageMembers } from './members/pages.ts';
import { paintMembers } from './members/paints.ts';
import { placeMembers } from './members/place.ts';
import { plainMember } from './members/plain.ts';
import { rangeMembersOfText } from './members/ranges.ts';
import { tableMembers } from './members/tables.ts';
import { textMembers } from './members/texts.ts';
import { treeMembers } from './members/tree.ts';
import { vectorMembers } from './members/vectors.ts';
import type { Member, Members } from './member.ts';
import type { Subject } from './engine.ts';

const NODE_MEMBERS: Members = {
  ...autoLayoutMembers,
  ...baseMembers,
  ...placeMembers,
  ...treeMembers,
  ...paintMembers,
  ...figjamMembers,
  ...connectorMembers,
  ...tableMembers,
  ...vectorMembers,
  ...pageMembers,
  ...dataMembers,
  ...exportMembers,
};

const TEXT_MEMBERS: Members = { ...textMembers, ...rangeMembersOfText };

/** Members that a TEXT node has of its box and not of its characters. */
const BOX_FIRST = new Set(Object.keys(NODE_MEMBERS).filter((name) => name !== 'fills'));

function own(members: Members, name: string): Member | undefined {
  return Object.prototype.hasOwnProperty.call(members, name) ? members[name] : undefined;
}

/** What serves a member of a node, of its text sublayer or of its label's plate. */
export function memberFor(subject: Subject, name: string): Member {
  if (subject.part === 'label') return own(labelMembers, name) ?? plainMember(name);
  if (subject.part === 'text') return own(TEXT_MEMBERS, name) ?? plainMember(name);
  if (subject.record.type === 'TEXT' && !BOX_FIRST.has(name)) {
    return own(TEXT_MEMBERS, name) ?? own(NODE_MEMBERS, name) ?? plainMember(name);
  }
  return own(NODE_MEMBERS, name) ?? plainMember(name);
}
