import type { Box, Point } from '../../journey/scene/scene.ts';
import type { NodeRecord } from '../host/node-record.ts';
import type { Person } from '../host/people.ts';
import type { App, Tool } from './app.ts';

/** What a click makes, px; a section is usually drawn with the hand. */
const SECTION = { width: 640, height: 480 };
const STICKY = 240;
const SHAPE = 208;

export type AddingTool = Exclude<Tool, 'select' | 'hand'>;

/**
 * Adds what the tool holds with its middle at a point of the page, selects it and takes up the select tool
 * again. Gives the new node's id where its text is to be typed next, or null.
 */
export function addWithTool(app: App, tool: AddingTool, at: Point, box: Box | null = null): string | null {
  const added = app.act((person) => make(person, tool, at, box));
  app.tool = 'select';
  app.changed();
  if (added === undefined) return null;
  app.select([added.id]);
  return tool === 'section' ? null : added.id;
}

function make(person: Person, tool: AddingTool, at: Point, box: Box | null): NodeRecord {
  const around = (side: number): Point => ({
    x: Math.round(at.x - side / 2),
    y: Math.round(at.y - side / 2),
  });
  switch (tool) {
    case 'sticky':
      return person.addSticky('', around(STICKY));
    case 'text':
      return person.addText('Text', { x: Math.round(at.x), y: Math.round(at.y) });
    case 'shape':
      return person.addShape('', around(SHAPE));
    case 'section': {
      const section = person.addSection('Section', box ?? { x: at.x, y: at.y }, box ?? SECTION);
      if (box !== null) person.embrace(section.id);
      return section;
    }
  }
}
