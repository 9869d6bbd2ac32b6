/** The ways in which a host lets a run down, each at a point k that is counted from the task's first host call. */
import type { CallAttempt, Fault } from '../../playground/host/options.ts';

/** `turn` kinds count turns of the plugin, all others host calls. */
export const FAULT_KINDS = [
  'once', // the k-th call is refused
  'forGood', // from the k-th call on all are refused
  'drop', // the k-th call, a write, does nothing and says so to nobody
  'font', // the k-th call, where it loads a font, is rejected
  'full', // from the k-th call on no entry of plugin data is taken
  'rights', // before the k-th call the right to edit is lost
  'kill', // the sandbox ends at the k-th call
  'twice', // and the next run's sandbox ends as well, somewhere
  'vanish', // before the k-th turn somebody deletes a node
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What a case may do to its host besides letting a call fail. */
export interface Doing {
  readonly loseRights: () => void;
}

const AWAY = 'in something: the network is away';

/** Methods that give nothing back: of the others a plugin would notice at once that nothing was done. */
const SILENT = /^(set|append|insertChild|remove$|resize|rescale)/;

const canDrop = ({ op, member, write }: CallAttempt): boolean =>
  write && (op === 'set' || (op === 'call' && SILENT.test(member)));

/** Whether a fault of this kind can happen at this call. */
export const strikesAt = (kind: FaultKind, call: CallAttempt): boolean => {
  if (kind === 'drop') return canDrop(call);
  if (kind === 'font') return call.member === 'loadFontAsync';
  if (kind === 'full') return call.member === 'setPluginData';
  return kind !== 'vanish';
};

/** What the host does at call number `at` of the task. */
export const faultOf = (
  kind: FaultKind,
  k: number,
  at: number,
  call: CallAttempt,
  { loseRights }: Doing,
): Fault | undefined => {
  switch (kind) {
    case 'once':
      return at === k ? { act: 'throw', message: AWAY } : undefined;
    case 'forGood':
      return at >= k ? { act: 'throw', message: AWAY } : undefined;
    case 'drop':
      return at === k ? { act: 'drop' } : undefined;
    case 'font':
      return at === k
        ? { act: 'reject', message: 'in loadFontAsync: The font could not be loaded' }
        : undefined;
    case 'full':
      return at >= k && call.member === 'setPluginData'
        ? { act: 'throw', message: 'in setPluginData: The data exceeds the limit of 100 kB per entry' }
        : undefined;
    case 'rights':
      if (at === k) loseRights();
      return undefined;
    case 'kill':
    case 'twice':
      return at === k ? { act: 'kill' } : undefined;
    case 'vanish':
      return undefined;
  }
};
