/**
 * [B6a] The colours that were chosen for people and lanes, told by what was drawn in them: of a person the card, of a
 * lane the section and its notes.
 *
 * Limits: what a hand recoloured is the hand's and tells nothing. Two hues that look alike there are one: of a lane
 * without notes gray and white, of a person dark gray and white; then it is the one that needs no choice, or the first.
 */
import type { Journey } from '../model/journey.ts';
import type { Lane } from '../model/lane.ts';
import { PALETTE, type PaletteName } from '../model/palette-name.ts';
import { laneColours, participantHue } from '../scene/hues.ts';
import { type Key, key, noteOfKey } from '../scene/key.ts';
import type { BoardNode } from '../snapshot/snapshot.ts';

/** No choice first, for what needs none has none. */
const CHOICES: readonly (PaletteName | null)[] = [null, ...PALETTE];

const drawnIn = (node: BoardNode | undefined): string | undefined =>
  (node && node.record && node.record.c) || undefined;

/** Gives people their colours, by their cards. */
export const colourPeople = ({ participants }: Journey, own: ReadonlyMap<Key, BoardNode>): void => {
  participants.forEach((person, i) => {
    const fill = drawnIn(own.get(key.personBox(person.id)));
    person.colour = CHOICES.find((colour) => participantHue({ ...person, colour }, i).fill === fill) || null;
  });
};

/** Gives lanes that are read anew their colours; a role lane's own is what its person's is not. */
export const colourLanes = (
  journey: Journey,
  own: ReadonlyMap<Key, BoardNode>,
  isNew: (lane: Lane) => boolean,
): void => {
  for (const lane of journey.lanes.filter(isNew)) {
    const section = own.get(key.lane(lane.id));
    const notes: (string | undefined)[] = [];
    own.forEach((node, one) => {
      if (section && node.parent === section.id && noteOfKey(one)) notes.push(drawnIn(node));
    });
    const fits = CHOICES.filter(
      (colour) => laneColours({ ...lane, colour }, journey).section === drawnIn(section),
    );
    lane.colour =
      fits.find((colour) => notes.indexOf(laneColours({ ...lane, colour }, journey).sticky) >= 0) ||
      fits[0] ||
      null;
  }
};
