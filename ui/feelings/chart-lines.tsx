import type { Participant } from '../../journey/model/participant.ts';
import { LEVELS } from '../../journey/scene/emotion-scale.ts';
import { CHART_HEIGHT, curvePath, dotCentre, yOfChart, type Row } from './chart-geometry.ts';
import { disagreementAt } from './disagreement.ts';
import { personColour, personDash } from './person-line.ts';

/** What lies under the sliders: levels, bands, everybody's curves, the dots of the others. For the eye alone. */
export function ChartLines({
  people,
  rows,
  chosen,
  column,
}: {
  readonly people: readonly Participant[];
  readonly rows: readonly Row[];
  readonly chosen: number;
  readonly column: number;
}) {
  const stages = rows[0]?.length ?? 0;
  const width = column * stages;
  // The chosen one's curve lies on top.
  const order = people.map((_, person) => person).sort((a, b) => Number(a === chosen) - Number(b === chosen));
  return (
    <svg class="chart-lines" width={width} height={CHART_HEIGHT} aria-hidden="true">
      {Array.from({ length: stages }, (_, stage) => {
        const band = disagreementAt(rows, stage);
        return band === null ? null : (
          <rect
            key={stage}
            class="chart-band"
            x={stage * column + 4}
            width={Math.max(0, column - 8)}
            y={yOfChart(band.high.valence)}
            height={yOfChart(band.low.valence) - yOfChart(band.high.valence)}
            rx={4}
          />
        );
      })}
      {LEVELS.map((level) => (
        <line
          key={level}
          class={level === 0 ? 'chart-zero' : 'chart-level'}
          x2={width}
          y1={yOfChart(level)}
          y2={yOfChart(level)}
        />
      ))}
      {order.map((person) => {
        const participant = people[person];
        const row = rows[person];
        if (participant === undefined || row === undefined) return null;
        const colour = personColour(participant, person);
        const isChosen = person === chosen;
        return (
          <g key={participant.id} style={{ stroke: colour }}>
            <path
              class={isChosen ? 'chart-curve chosen' : 'chart-curve'}
              d={curvePath(row, person, people.length, column)}
              stroke-dasharray={isChosen ? undefined : personDash(person)}
            />
            {!isChosen &&
              row.map((feeling, stage) => {
                if (feeling === undefined) return null;
                const { x, y } = dotCentre(feeling, stage, person, people.length, column);
                return (
                  <circle
                    key={feeling.stageId}
                    class="chart-other"
                    cx={x}
                    cy={y}
                    r={4}
                    stroke-dasharray={feeling.valence === null ? '2 1.5' : undefined}
                  />
                );
              })}
          </g>
        );
      })}
    </svg>
  );
}
