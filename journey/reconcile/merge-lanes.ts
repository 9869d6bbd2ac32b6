import type { Lane } from '../model/lane.ts';

/** The lists of lanes that are merged. */
interface Lanes {
  readonly base: readonly Lane[];
  readonly board: readonly Lane[];
}

/** A role's lane is given away with its person: where the board keeps a person whom the form removed, the lane is that one's still. */
export const withTheirPeople = (
  lanes: readonly Lane[],
  base: readonly Lane[],
  isKeptAgainstForm: (participantId: string) => boolean,
): Lane[] =>
  lanes.map((lane) => {
    const { kind, participantId } = base.find(({ id }) => id === lane.id) ?? lane;
    const isTheirs =
      lane.participantId === null && participantId !== null && isKeptAgainstForm(participantId);
    return isTheirs ? { ...lane, kind, participantId } : lane;
  });

/** With exactly one emotions lane: the board's where both sides made one, and where none was left. */
export const withOneEmotionsLane = (lanes: readonly Lane[], { base, board }: Lanes): Lane[] => {
  const isEmotions = ({ kind }: Lane): boolean => kind === 'emotions';
  const ours = lanes.filter(isEmotions);
  if (ours.length === 1) return [...lanes];
  const onBoard = board.find(isEmotions);
  const one = lanes.find(({ id }) => id === onBoard?.id) ?? ours[0] ?? onBoard;
  if (one === undefined) return [...lanes];
  const kindBefore = (id: string): Lane['kind'] =>
    [...board, ...base].find((lane) => lane.id === id && !isEmotions(lane))?.kind ?? 'custom';
  const settled = lanes.map((lane): Lane => {
    if (lane.id === one.id) return { ...lane, kind: 'emotions' };
    return isEmotions(lane) ? { ...lane, kind: kindBefore(lane.id) } : lane;
  });
  return settled.some(({ id }) => id === one.id) ? settled : [...settled, one];
};
