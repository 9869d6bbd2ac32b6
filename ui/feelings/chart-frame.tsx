import type { Ref } from 'preact';
import type { Stage } from '../../journey/model/stage.ts';
import { LEVELS } from '../../journey/scene/emotion-scale.ts';
import type { FeelingsWords } from '../words/feelings-words.ts';

/** The names of the five levels; they stay in view while the plot scrolls sideways. */
export function ChartAxis({
  levels,
  axisRef,
}: {
  readonly levels: FeelingsWords['levels'];
  readonly axisRef: Ref<HTMLDivElement>;
}) {
  return (
    <div class="chart-axis" aria-hidden="true" ref={axisRef}>
      {LEVELS.map((level) => (
        <span key={level}>{levels[level]}</span>
      ))}
    </div>
  );
}

/** Number and name of each stage under its column; the sliders carry them for readers. */
export function ChartHeads({
  stages,
  chosen,
  column,
}: {
  readonly stages: readonly Stage[];
  readonly chosen: number;
  readonly column: number;
}) {
  return (
    <div class="chart-heads" aria-hidden="true">
      {stages.map((stage, at) => (
        <span
          key={stage.id}
          class={`chart-head ${at === chosen ? 'chosen' : ''}`}
          style={{ width: `${column}px` }}
          data-tip={stage.title}
        >
          <span>{at + 1}</span>
          <span class="chart-head-name" dir="auto">
            {stage.title}
          </span>
        </span>
      ))}
    </div>
  );
}
