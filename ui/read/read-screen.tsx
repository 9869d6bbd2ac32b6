import type { BoardLanguage } from '../../journey/model/journey.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { FindingsNotice } from '../findings/findings-notice.tsx';
import { openCount } from '../findings/told.ts';
import { Frame } from '../frame.tsx';
import type { LivingMap } from '../living-map.ts';
import { CountRow } from '../plan/count-row.tsx';
import type { PanelWords } from '../words/panel-words.ts';
import {
  feelingNewsLine,
  feelingNewsLines,
  noteNewsLine,
  noteNewsLines,
  partNewsLines,
  titleNewsLines,
} from './news-lines.ts';

/** What a reading brought. The form holds it already, and nothing on the board was written (B6). */
export function ReadScreen({
  words,
  language,
  living,
  onFindings,
  onUndo,
  onDone,
}: {
  readonly words: PanelWords;
  readonly language: BoardLanguage;
  readonly living: LivingMap;
  readonly onFindings: () => void;
  readonly onUndo: () => void;
  readonly onDone: () => void;
}) {
  const { reading, told } = living;
  if (reading === null) return null;
  const { at, news } = reading;
  const own = words.living;
  return (
    <Frame
      title={own.boardRead}
      line={own.readLine(clock(at))}
      focusesTitle
      before={<IconButton icon="back" label={words.back} onClick={onDone} />}
      footer={
        <section class="actions" aria-label={words.boardActions}>
          <button type="button" class="button leads" onClick={onUndo}>
            {own.undoReading}
          </button>
          <button type="button" class="button primary" onClick={onDone}>
            {own.done}
          </button>
        </section>
      }
    >
      <div class="count-rows">
        <CountRow
          words={words}
          count={news.noteCount}
          name={own.readRows.notes(news.noteCount)}
          line={noteNewsLine(words, news.notes)}
          showLabel={own.showRead.notes}
          lines={noteNewsLines(words, news.notes)}
        />
        <CountRow
          words={words}
          count={news.feelings.length}
          name={own.readRows.feelings(news.feelings.length)}
          line={feelingNewsLine(news.feelings)}
          showLabel={own.showRead.feelings}
          lines={feelingNewsLines(words, language, news.feelings)}
        />
        <CountRow
          words={words}
          count={news.titles.length}
          name={own.readRows.titles(news.titles.length)}
          line={news.titles.map(({ now }) => now).join(', ')}
          showLabel={own.showRead.titles}
          lines={titleNewsLines(words, news.titles)}
        />
        {news.parts.length > 0 && (
          <CountRow
            words={words}
            count={news.parts.length}
            name={own.newsOfParts.name(news.parts.length)}
            line={news.parts.map(({ title }) => title).join(', ')}
            showLabel={own.newsOfParts.show}
            lines={partNewsLines(words, news.parts)}
          />
        )}
      </div>
      {openCount(told) > 0 ? (
        <FindingsNotice label={own.findingsLine(openCount(told))} onOpen={onFindings} />
      ) : (
        <p class="meta">{own.noFindings}</p>
      )}
    </Frame>
  );
}

/** Hours and minutes where the person is: `14:32`. */
const clock = (at: Date): string =>
  [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
