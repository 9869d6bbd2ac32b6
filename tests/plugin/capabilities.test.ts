import { describe, expect, it } from 'vitest';
import { chooseEasel } from '../../plugin/capabilities.ts';
import { designEasel } from '../../plugin/draw/design/design-easel.ts';
import { figjamEasel } from '../../plugin/draw/figjam/figjam-easel.ts';

const call = () => undefined;
const shared = { createSection: call, createFrame: call, createVector: call };
const figjam = { ...shared, createSticky: call, createShapeWithText: call, createConnector: call };

describe('the set to draw with is chosen by what the host can do', () => {
  it('FigJam’s where stickies, shapes and connectors can be made', () => {
    expect(chooseEasel(figjam)).toBe(figjamEasel);
  });

  it('the design set where none of them can, whether they read as undefined or throw', () => {
    expect(chooseEasel(shared)).toBe(designEasel);
    const throwing = {
      ...shared,
      get createSticky(): unknown {
        throw new TypeError('no such property');
      },
    };
    expect(chooseEasel(throwing)).toBe(designEasel);
  });

  it.each(['createSticky', 'createShapeWithText', 'createConnector'] as const)(
    'none where %s alone cannot be looked at: a FigJam board gets no frames in place of stickies',
    (missing) => {
      expect(chooseEasel({ ...figjam, [missing]: undefined })).toBeNull();
    },
  );

  it('none where neither set can be drawn', () => {
    expect(chooseEasel({ createSection: call })).toBeNull();
  });
});
