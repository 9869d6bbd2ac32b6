import type { Counters } from '../../playground/host/call-log.ts';

/** How many of the most used members are listed. */
const MOST_USED = 12;

/** The counters of one drawing as a small table, one line a figure. */
export function countersText(counters: Counters): string {
  const rows: (readonly [string, number])[] = [
    ['host calls', counters.calls],
    ['  reads', counters.reads],
    ['  writes and methods', counters.writes],
    ['longest run without yielding', counters.longestRun],
    ['turns with host calls', counters.yields],
    ['font loads', counters.fontLoads],
    ['notifications', counters.notifications],
    ['largest plugin-data entry, bytes', counters.largestEntry],
  ];
  const members = Object.entries(counters.byMember).sort(
    ([nameA, countA], [nameB, countB]) => countB - countA || (nameA < nameB ? -1 : 1),
  );
  const lines = [...rows, ...members.slice(0, MOST_USED)];
  const width = Math.max(...lines.map(([name]) => name.length));
  const text = lines.map(([name, count]) => `${name.padEnd(width)}  ${String(count).padStart(7)}`);
  text.splice(rows.length, 0, '', 'most used members');
  return text.join('\n');
}
