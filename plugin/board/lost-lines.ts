/**
 * Draws again what a run that never ended had written down of people's lines, and did not come to draw again (W7).
 *
 * Problem: that run may have ended before the host dropped a line, or after the line was drawn again.
 * Approach: what is written down names the node that stands for the line by now; where that is gone, or half drawn, the
 * line is drawn by the code that the run itself would have drawn it with.
 * Limits: one whose end is gone is counted. What ended between making a connector and its mark is an empty one that nobody marked.
 */
import type { Container } from '../figjam.ts';
import type { Tools } from './apply.ts';
import { HALF_DRAWN, type Line, LINE_KEY, type Noted } from './line.ts';
import { findNode } from './patch-board.ts';
import { RECORD_KEY } from './record.ts';
import { joinAgain } from './rehome.ts';
import { stillOurs } from './still-ours.ts';
import { parseObject, readRecord } from './stored-map.ts';

/** Gives how many of the lines could not be drawn again. One host call where there are none. */
export const drawLost = async ({ pen, board, pace }: Tools, map: Container): Promise<number> => {
  let lost = 0;
  for (let i = 0; ; i += 1) {
    await pace.makeRoom(50);
    const line = parseObject(map.getPluginData(LINE_KEY + i)) as unknown as Line | null; // our own format, written in one go
    if (line === null) {
      while (i > 0) map.setPluginData(LINE_KEY + --i, '');
      return lost;
    }
    const now = await findNode(pen.host, line.id);
    const parent = (await findNode(pen.host, line.parent)) as Noted['parent']; // it was the parent of a connector
    stillOurs(board);
    const stands = now !== null && readRecord(now.getPluginData(RECORD_KEY))?.k !== HALF_DRAWN;
    // What is half drawn goes as scaffold: the new one does not stand for it.
    if (line.m === board.mapId && !stands && !joinAgain(pen, board, { ...line, id: '' }, parent)) lost += 1;
  }
};
