/**
 * The curve editor: one slider for each stage of the chosen participant, over the lines of everybody.
 *
 * A drag is kept here and becomes one edit when the dot is let go, so that the curve follows the hand and
 * nothing else does. Screen readers find the sliders; lines and the dots of the others are for the eye, and
 * the legend chooses among them.
 */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shortName } from '../../journey/layout/dot.ts';
import { waitingFeeling } from '../../journey/model/feeling.ts';
import type { BoardLanguage } from '../../journey/model/journey.ts';
import type { Participant } from '../../journey/model/participant.ts';
import type { Stage } from '../../journey/model/stage.ts';
import type { FeelingsWords } from '../words/feelings-words.ts';
import { columnWidth, dotCentre, pressedDot, valenceAt, type Row } from './chart-geometry.ts';
import { chartCommand, type ChartCommand } from './chart-keys.ts';
import { ChartAxis, ChartHeads } from './chart-frame.tsx';
import { ChartLines } from './chart-lines.tsx';
import { personColour } from './person-line.ts';
import { feelingText } from './valence-text.ts';

/** A press that moves no further than this is a click, px. */
const CLICK = 2;
/** How far from a dot's centre a press still takes hold of it, px. */
const GRIP = 16;

interface Drag {
  readonly stage: number;
  readonly grip: number; // px from the dot's centre down to the pointer
  readonly startY: number;
  readonly valence: number | null; // null = not moved yet
}

export interface ChartChoice {
  readonly stage: number;
  readonly person: number;
}

export function CurveChart({
  words,
  language,
  people,
  stages,
  rows,
  chosen,
  onCommand,
}: {
  readonly words: FeelingsWords;
  readonly language: BoardLanguage;
  readonly people: readonly Participant[];
  readonly stages: readonly Stage[];
  readonly rows: readonly Row[];
  readonly chosen: ChartChoice;
  /** `at` is the stage the command is about. */
  readonly onCommand: (command: ChartCommand, at: number) => void;
}) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [drag, setDrag] = useState<Drag | null>(null);

  useLayoutEffect(() => {
    const measure = () => {
      setRoom((frame.current?.clientWidth ?? 0) - (axis.current?.offsetWidth ?? 0));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (frame.current !== null) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [language]);

  const dotOf = (stage: number) => plot.current?.querySelectorAll<HTMLElement>('[role=slider]')[stage];
  // A key that chose another stage takes the focus along; a focus elsewhere stays there.
  useLayoutEffect(() => {
    if (plot.current?.contains(document.activeElement)) dotOf(chosen.stage)?.focus();
  }, [chosen.stage]);

  const column = columnWidth(room, stages.length, people.length);
  const person = people[chosen.person];
  if (person === undefined) return null;
  const shown =
    drag === null || drag.valence === null ? rows : withValence(rows, chosen.person, drag, person);
  const row = shown[chosen.person] ?? [];

  const pointIn = (event: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault(); // no text selection; the focus is given below
    const point = pointIn(event);
    const pressed = pressedDot(point, rows, chosen.person, column);
    dotOf(pressed.stage)?.focus({ preventScroll: true }); // which chooses the stage; the person comes after
    onCommand({ do: 'choose', ...pressed }, pressed.stage);
    if (pressed.person !== chosen.person) return;
    const centre = dotCentre(row[pressed.stage], pressed.stage, chosen.person, people.length, column);
    if (Math.hypot(point.x - centre.x, point.y - centre.y) > GRIP) return;
    plot.current?.setPointerCapture(event.pointerId);
    setDrag({ stage: pressed.stage, grip: point.y - centre.y, startY: point.y, valence: null });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag === null) return;
    const { y } = pointIn(event);
    if (drag.valence === null && Math.abs(y - drag.startY) <= CLICK) return;
    const valence = valenceAt(y - drag.grip);
    if (valence !== drag.valence) setDrag({ ...drag, valence });
  };
  const onPointerUp = () => {
    if (drag !== null && drag.valence !== null) {
      onCommand({ do: 'place', valence: drag.valence }, drag.stage);
    }
    setDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag !== null) {
      event.stopPropagation();
      setDrag(null);
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const feeling = row[chosen.stage];
    const command = chartCommand(event.key, event.shiftKey, {
      ...chosen,
      stages: stages.length,
      people: people.length,
      valence: feeling?.valence ?? null,
      isGap: feeling === undefined,
    });
    if (command === null) return;
    event.preventDefault();
    onCommand(command, chosen.stage);
  };

  return (
    <div class="chart-frame" ref={frame}>
      <div class="chart">
        <ChartAxis levels={words.levels} axisRef={axis} />
        <div
          class={`chart-plot ${drag === null ? '' : 'dragging'}`}
          role="group"
          aria-label={words.chart}
          aria-describedby={`${id}-hint`}
          style={{ width: `${column * stages.length}px` }}
          ref={plot}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => setDrag(null)}
          onKeyDown={onKeyDown}
        >
          <ChartLines people={people} rows={shown} chosen={chosen.person} column={column} />
          {stages.map((stage, at) => {
            const feeling = row[at];
            const centre = dotCentre(feeling, at, chosen.person, people.length, column);
            const state = feeling === undefined ? 'gap' : feeling.valence === null ? 'waiting' : '';
            return (
              <div
                key={stage.id}
                class={`chart-dot ${state} ${at === chosen.stage ? 'chosen' : ''}`}
                role="slider"
                tabIndex={at === chosen.stage ? 0 : -1}
                onFocus={() => onCommand({ do: 'choose', stage: at, person: chosen.person }, at)}
                aria-label={words.dot(person.name, stage.title)}
                aria-orientation="vertical"
                aria-valuemin={-2}
                aria-valuemax={2}
                aria-valuenow={feeling?.valence ?? 0}
                aria-valuetext={feelingText(feeling, words, language)}
                style={{
                  left: `${centre.x}px`,
                  top: `${centre.y}px`,
                  ...(feeling === undefined ? {} : { borderColor: personColour(person, chosen.person) }),
                }}
              >
                {feeling !== undefined && <span aria-hidden="true">{shortName(person)}</span>}
              </div>
            );
          })}
        </div>
        <ChartHeads stages={stages} chosen={chosen.stage} column={column} />
      </div>
      <p class="for-readers" id={`${id}-hint`}>
        {words.hint}
      </p>
    </div>
  );
}

/** The rows as they are while a dot is in the hand. */
const withValence = (
  rows: readonly Row[],
  person: number,
  { stage: at, valence }: Drag,
  { id }: Participant,
): readonly Row[] =>
  rows.map((row, i) =>
    i === person
      ? row.map((feeling, stage) =>
          stage === at ? { ...(feeling ?? waitingFeeling('', id)), valence } : feeling,
        )
      : row,
  );
