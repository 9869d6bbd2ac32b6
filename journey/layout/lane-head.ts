import { HEAD_PADDING } from '../scene/air.ts';
import { type Key, key } from '../scene/key.ts';
import type { Point, TextItem } from '../scene/scene.ts';
import { HEAD_PADDING_Y, PROMPT_GAP, TEXT_SIZE, TITLE_LINE } from './metrics.ts';
import { fitSize, run, textItem } from './text-item.ts';

/** Title and prompt at the left of a lane, of the stage row or of the parking lot. */
export interface Head {
  readonly items: readonly TextItem[];
  readonly height: number; // from the top of the title to the foot of the prompt
}

/** What a head says and under which keys. */
export interface HeadWords {
  readonly title: string;
  readonly prompt: string;
  readonly titleKey: Key;
  readonly promptKey: Key;
}

/** The head with its title's corner at `at`, as wide as `width`. */
export const head = (
  words: HeadWords,
  at: Point,
  width: number,
  titleSize: number,
  anchor: Point = { x: 0, y: 0 },
): Head => {
  const size = fitSize(words.title, 'Bold', titleSize, width);
  const titleRun = run(words.title, size, 'Bold', TITLE_LINE);
  const title = textItem(words.titleKey, { ...at, width }, [titleRun], { anchor, isLocked: false });
  if (words.prompt.trim() === '') return { items: [title], height: title.height };
  const y = at.y + title.height + PROMPT_GAP;
  const prompt = textItem(words.promptKey, { x: at.x, y, width }, [run(words.prompt, TEXT_SIZE, 'Medium')], {
    anchor,
    isLocked: true,
  });
  return { items: [title, prompt], height: y + prompt.height - at.y };
};

/** Where a lane's head starts. */
export const HEAD_CORNER: Point = { x: HEAD_PADDING, y: HEAD_PADDING_Y };

/** What a lane's head says. */
export const laneHeadWords = (lane: { id: string; title: string; prompt: string }): HeadWords => ({
  title: lane.title,
  prompt: lane.prompt,
  titleKey: key.laneTitle(lane.id),
  promptKey: key.lanePrompt(lane.id),
});
