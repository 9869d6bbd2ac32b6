/**
 * The host as this plugin uses it: the few members of the official typings that we touch, and no others.
 *
 * Nodes keep their official types, because the official lint rules tell a node from any other object by
 * them. What only FigJam has is optional here: `capabilities.ts` alone asks whether it is there.
 */
export type Host = Pick<
  PluginAPI,
  | 'editorType'
  | 'currentPage'
  | 'setCurrentPageAsync'
  | 'viewport'
  | 'ui'
  | 'showUI'
  | 'closePlugin'
  | 'notify'
  | 'on'
  | 'commitUndo'
  | 'clientStorage'
  | 'parameters'
  | 'loadFontAsync'
  | 'getNodeByIdAsync'
  | 'listAvailableFontsAsync'
  | 'createText'
  | 'createLine'
  | 'createRectangle'
> &
  FigJamCalls &
  DesignCalls;

/** What draws a map in FigJam. */
export type FigJamCalls = Pick<
  PluginAPI,
  'createSection' | 'createSticky' | 'createShapeWithText' | 'createConnector' | 'createVector'
>;

/** What draws a map in a design file. */
export type DesignCalls = Pick<PluginAPI, 'createFrame' | 'createVector'>;

/** What holds a map and a lane: a SECTION in FigJam, a FRAME in a design file. */
export type Container = SectionNode | FrameNode;

/** What a note is: a STICKY in FigJam, a FRAME with a TEXT in a design file. */
export type NoteNode = StickyNode | FrameNode;

/** The page that a run started on, however the person moves through the file meanwhile. */
export type Page = PageNode;
