import type { CallArgs } from '../../journey/protocol/contract.ts';
import { writtenOver } from '../../journey/reconcile/merge-unread.ts';
import type { UpdatePlan } from './update-plan.ts';

/** What is asked of the sandbox when a plan of a map's node is applied. */
export const updateCall = (
  node: string,
  { mark, board, merged: { journey, removed }, found }: UpdatePlan,
): CallArgs<'update'> => ({
  node,
  mark,
  journey,
  removed: [...removed],
  over: writtenOver(board, journey, found),
});
