import type { Participant } from '../model/participant.ts';
import { MAP_PADDING } from '../scene/air.ts';
import { participantHue } from '../scene/hues.ts';
import { type Key, key, type SummaryField } from '../scene/key.ts';
import { joinChain, joinList } from '../scene/list-text.ts';
import type { SceneItem, TextRun } from '../scene/scene.ts';
import { BOX_STROKE_COLOUR, WHITE } from './colours.ts';
import type { Grid } from './columns.ts';
import { dotLabel } from './dot.ts';
import {
  BENEFITS_ON_CARD,
  BOX_GAP,
  BOX_STROKE,
  CARD_MIN,
  CARD_PADDING,
  CARD_STROKE,
  CARD_TEXT_X,
  CHIP_LABEL_SIZE,
  CHIP_MIN,
  CHIP_MIN_OF_THREE,
  CHIP_PADDING,
  DOT_MAX,
  DOT_STROKE,
  HEADER_GAP,
  MAP_TITLE_LINE,
  MAP_TITLE_SCALE,
  SUBTITLE_GAP,
  SUBTITLE_SIZE,
  TEXT_SIZE,
} from './metrics.ts';
import { type ShapeLook, shape } from './shape-item.ts';
import { fitSize, paragraphs, run, runsHeight, textItem } from './text-item.ts';

/** The top of the map: title, subtitle, chips of the summary, cards of goals and participants. */
export interface Header {
  readonly items: readonly SceneItem[];
  readonly bottom: number; // y in the map
}

const CORNER = { x: 0, y: 0 } as const;

/** A frame with one text in it: a chip, a goal or a participant's card. */
interface TextBox {
  readonly textKey: Key;
  readonly boxKey: Key;
  readonly runs: readonly TextRun[];
  readonly look: ShapeLook;
  readonly padding: { readonly x: number; readonly y: number };
  readonly dot: { readonly participant: Participant; readonly key: Key } | null;
}

const PLAIN_BOX: ShapeLook = { fill: WHITE, stroke: BOX_STROKE_COLOUR, strokeWeight: BOX_STROKE };

const chips = ({ journey, words }: Grid): TextBox[] => {
  const { summary } = journey;
  const said: readonly (readonly [SummaryField, string])[] = [
    ['problem', summary.problem],
    ['decisionMaker', summary.decisionMaker],
    ['motivation', joinList(summary.motivation)],
    ['process', summary.process],
    ['ownershipCost', summary.ownershipCost],
    ['cycleLength', summary.cycleLength],
    ['feedback', summary.feedback],
  ];
  return said
    .filter(([, text]) => text.trim() !== '')
    .map(([field, text]) => ({
      textKey: key.chip(field),
      boxKey: key.chipBox(field),
      runs: paragraphs([run(words.chips[field], CHIP_LABEL_SIZE, 'Bold'), run(text, TEXT_SIZE, 'Medium')]),
      look: PLAIN_BOX,
      padding: CHIP_PADDING,
      dot: null,
    }));
};

/** Name, portrait, priorities, and up to two benefits as "feature → advantage → benefit". */
const personRuns = ({ name, portrait, priorities, benefits }: Participant): TextRun[] =>
  paragraphs([
    run(name, SUBTITLE_SIZE, 'Bold'),
    ...[
      portrait,
      joinList(priorities),
      ...benefits
        .map(({ feature, advantage, benefit }) => joinChain([feature, advantage, benefit]))
        .filter((text) => text !== '')
        .slice(0, BENEFITS_ON_CARD),
    ].map((text) => run(text, TEXT_SIZE, 'Medium')),
  ]);

const cards = ({ journey, words }: Grid): TextBox[] => {
  const padding = { x: CARD_PADDING, y: CARD_PADDING };
  const goals = (['customer', 'ours'] as const)
    .filter((whose) => journey.goals[whose].trim() !== '')
    .map((whose) => ({
      textKey: key.goal(whose),
      boxKey: key.goalBox(whose),
      runs: paragraphs([
        run(words.goals[whose], SUBTITLE_SIZE, 'Bold'),
        run(journey.goals[whose], TEXT_SIZE, 'Medium'),
      ]),
      look: PLAIN_BOX,
      padding,
      dot: null,
    }));
  const people = journey.participants.map((participant, i) => {
    const { fill, stroke } = participantHue(participant, i);
    return {
      textKey: key.person(participant.id),
      boxKey: key.personBox(participant.id),
      runs: personRuns(participant),
      look: { fill, stroke, strokeWeight: CARD_STROKE },
      padding,
      dot: { participant, key: key.personDot(participant.id) },
    };
  });
  return [...goals, ...people];
};

/** How many boxes of at least `least` px stand side by side. */
const fitting = (width: number, least: number): number =>
  Math.max(1, Math.floor((width + BOX_GAP) / (least + BOX_GAP)));

/** Boxes of one width in as few rows as it takes, rows as full as each other; each row as high as its fullest box. */
const boxRows = (boxes: readonly TextBox[], top: number, width: number, most: number): Header => {
  const items: SceneItem[] = [];
  const perRow = Math.ceil(boxes.length / Math.ceil(boxes.length / most));
  const boxWidth = Math.floor((width - BOX_GAP * (perRow - 1)) / perRow);
  let y = top;
  for (let start = 0; start < boxes.length; start += perRow) {
    const row = boxes.slice(start, start + perRow);
    const indent = ({ dot }: TextBox): number => (dot === null ? 0 : CARD_TEXT_X);
    const textWidth = (box: TextBox): number => boxWidth - 2 * box.padding.x - indent(box);
    const height = Math.max(
      ...row.map(
        (box) =>
          2 * box.padding.y + Math.max(box.dot === null ? 0 : DOT_MAX, runsHeight(box.runs, textWidth(box))),
      ),
    );
    row.forEach((box, i) => {
      const x = MAP_PADDING + i * (boxWidth + BOX_GAP);
      const inner = { x: x + box.padding.x, y: y + box.padding.y };
      const locked = { anchor: CORNER, isLocked: true };
      items.push(shape(box.boxKey, 'roundedRectangle', { x, y, width: boxWidth, height }, box.look, locked));
      if (box.dot !== null) {
        items.push(
          shape(
            box.dot.key,
            'ellipse',
            { ...inner, width: DOT_MAX, height: DOT_MAX },
            { ...box.look, strokeWeight: DOT_STROKE },
            { ...locked, label: dotLabel(box.dot.participant, DOT_MAX) },
          ),
        );
      }
      items.push(
        textItem(box.textKey, { x: inner.x + indent(box), y: inner.y, width: textWidth(box) }, box.runs, {
          anchor: CORNER,
          isLocked: false,
        }),
      );
    });
    y += height + BOX_GAP;
  }
  return { items, bottom: y - BOX_GAP };
};

/** Lays the header out over the whole width of the map. Empty fields leave no chip and no card. */
export const header = (grid: Grid): Header => {
  const { journey, words, laneWidth: width, titleSize } = grid;
  const x = MAP_PADDING;
  const size = fitSize(journey.title, 'Bold', titleSize * MAP_TITLE_SCALE, width);
  const title = textItem(
    key.title,
    { x, y: MAP_PADDING, width },
    [run(journey.title, size, 'Bold', MAP_TITLE_LINE)],
    { anchor: CORNER, isLocked: false },
  );
  const subtitleText = joinList(
    [words.subtitle, words.presetLabels[journey.preset], words.flowLabels[journey.flow]].filter(
      (part) => part !== '',
    ),
  );
  const subtitle = textItem(
    key.subtitle,
    { x, y: title.y + title.height + SUBTITLE_GAP, width },
    [run(subtitleText, SUBTITLE_SIZE, 'Medium')],
    { anchor: CORNER, isLocked: true },
  );
  const items: SceneItem[] = [title, subtitle];
  let bottom = subtitle.y + subtitle.height;
  let gap = HEADER_GAP;
  const chipsPerRow = Math.max(fitting(width, CHIP_MIN), Math.min(3, fitting(width, CHIP_MIN_OF_THREE)));
  for (const [boxes, perRow] of [
    [chips(grid), chipsPerRow],
    [cards(grid), fitting(width, CARD_MIN)],
  ] as const) {
    if (boxes.length === 0) continue;
    const rows = boxRows(boxes, bottom + gap, width, perRow);
    items.push(...rows.items);
    bottom = rows.bottom;
    gap = BOX_GAP;
  }
  return { items, bottom };
};
