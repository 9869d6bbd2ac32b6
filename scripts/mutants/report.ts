import { EQUIVALENTS } from './equivalents/equivalents.ts';
import type { Judgement } from './judges.ts';
import type { Mutant, Room } from './mutant.ts';

/** What a run found out about one room. */
export interface RoomResult {
  readonly room: Room;
  readonly all: number; // mutants that the room has
  readonly judgements: readonly Judgement[];
}

export const whyEquivalent = ({ file, becomes }: Mutant): string | null =>
  EQUIVALENTS.find((each) => each.file === file && each.becomes.includes(becomes))?.why ?? null;

/** Of the mutants that a test can tell from the original: the share that some test did tell. */
export const scoreOf = ({ judgements }: RoomResult) => {
  const count = (verdict: Judgement['verdict']): number =>
    judgements.filter((each) => each.verdict === verdict).length;
  const survivors = judgements.filter(({ verdict }) => verdict === 'survived');
  const equivalent = survivors.filter(({ mutant }) => whyEquivalent(mutant) !== null).length;
  const caught = count('killed') + count('timed out');
  const judged = judgements.length - equivalent;
  return {
    killed: count('killed'),
    timedOut: count('timed out'),
    survived: survivors.length,
    equivalent,
    score: judged === 0 ? 1 : caught / judged,
    scoreOfAll: judgements.length === 0 ? 1 : caught / judgements.length,
  };
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** One line about a room. */
export const scoreLine = (result: RoomResult): string => {
  const { killed, timedOut, survived, equivalent, score, scoreOfAll } = scoreOf(result);
  return (
    `${result.room}: ${percent(score)} of ${result.judgements.length} of ${result.all} mutants ` +
    `(killed ${killed}, timed out ${timedOut}, survived ${survived}, of which equivalent ${equivalent}; ` +
    `${percent(scoreOfAll)} with the equivalent ones counted as survivors)`
  );
};

/** A survivor as it is listed. */
export const survivorLine = ({ mutant }: Judgement): string =>
  `${mutant.file}:${mutant.line} ${mutant.operator}\n    - ${mutant.was}\n    + ${mutant.becomes}`;

/** docs/mutants.md: scores and survivors of a run. */
export const reportText = (results: readonly RoomResult[], seed: number): string => {
  const rows = results.map((result) => {
    const { killed, timedOut, survived, equivalent, score, scoreOfAll } = scoreOf(result);
    const { room, all, judgements } = result;
    return `| ${room} | ${all} | ${judgements.length} | ${killed} | ${timedOut} | ${survived} | ${equivalent} | ${percent(score)} | ${percent(scoreOfAll)} |`;
  });
  const listed = results.map(({ room, judgements }) => {
    const survivors = judgements.filter(({ verdict }) => verdict === 'survived');
    const lines = survivors.map((each) => {
      const why = whyEquivalent(each.mutant);
      const { file, line, operator, was, becomes } = each.mutant;
      const head = `- \`${file}:${line}\` ${operator}${why === null ? '' : `, equivalent: ${why}`}`;
      return `${head}\n\n  \`\`\`diff\n  - ${was}\n  + ${becomes}\n  \`\`\``;
    });
    return `## ${room}\n\n${lines.length === 0 ? 'None.' : lines.join('\n')}`;
  });
  return `# What the tests would miss

Written by \`npm run mutants -- --report\`. A mutant is the source with one small thing wrong; it is killed when a test of its room
fails. Chosen by seed ${seed}; properties run at most 20 examples. Whoever writes tests against these survivors reports another seed
afterwards: a score is worth something for mutants that nobody has seen. It leaves out equivalent mutants, which no test can tell
from the original; the last column counts them as survivors.

| Room | Mutants | Judged | Killed | Timed out | Survived | Of these equivalent | Score | Of all judged |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

# Survivors

${listed.join('\n\n')}
`;
};
