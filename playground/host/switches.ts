/**
 * What public sources contest about the host, as settings. A plugin is sound when it works under both values
 * of each of them, in any pair; the first value of every list is the stricter one and the default.
 */
export const SWITCHES = {
  /** Reading a member that the kind of node lacks. */
  missingMember: ['throws', 'undefined'],
  /** Reading a `figma` member that the editor lacks. */
  absentCall: ['undefined', 'throws'],
  /** The font of a new TEXT node in FigJam. */
  figjamTextFont: ['Inter Medium', 'Inter Regular'],
  /** Whether `fontName =` on an empty text needs the font it had. */
  emptyTextNeedsOldFont: ['yes', 'no'],
  clonePluginData: ['no', 'yes'],
  cloneAuthor: ['no', 'yes'],
  /** A CURVED connector glued by the magnet CENTER. */
  curvedCenter: ['throws', 'allowed'],
  /** ELBOWED or STRAIGHT with a magnet that Figma documents as not allowed for it. */
  wrongMagnet: ['throws', 'changed'],
  /** A connector whose endpoint node gets another parent by API. */
  reparentedEndpoint: ['removed', 'kept'],
  /** A connector moves to the nearest common ancestor of its endpoints. */
  connectorAncestor: ['yes', 'no'],
  /** The unit of `{ endpointNodeId, position }`. */
  endpointPosition: ['fraction', 'pixels'],
  sectionInFrame: ['throws', 'allowed'],
  stickyInFrame: ['throws', 'allowed'],
  /** Stamps stuck to a node follow when the plugin moves it. */
  stampsFollow: ['no', 'yes'],
  /** `exportAsync({ format: 'JSON_REST_V1' })` of a section. */
  jsonExport: ['refused', 'without text', 'complete'],
  /** A vector whose path does not begin at (0, 0): its x and y after `vectorPaths =`. */
  vectorOrigin: ['kept', 'shifted'],
  /** The property that `nodechange` names when the text of a sticky changed. */
  stickyTextChange: ['text', 'characters'],
  /** Padding, type size and author row by which a sticky grows. */
  stickyMetrics: ['large', 'small'],
  /** Writes after the person lost the right to edit in mid-run. */
  rightsLost: ['writes throw', 'never'],
  /** `structuredClone`, `Intl`, `queueMicrotask` in the sandbox. */
  lateBuiltins: ['absent', 'present'],
} as const;

export type SwitchName = keyof typeof SWITCHES;
export type Switches = { readonly [K in SwitchName]: (typeof SWITCHES)[K][number] };

/** Every switch at its stricter value. */
export const STRICTEST: Switches = {
  missingMember: 'throws',
  absentCall: 'undefined',
  figjamTextFont: 'Inter Medium',
  emptyTextNeedsOldFont: 'yes',
  clonePluginData: 'no',
  cloneAuthor: 'no',
  curvedCenter: 'throws',
  wrongMagnet: 'throws',
  reparentedEndpoint: 'removed',
  connectorAncestor: 'yes',
  endpointPosition: 'fraction',
  sectionInFrame: 'throws',
  stickyInFrame: 'throws',
  stampsFollow: 'no',
  jsonExport: 'refused',
  vectorOrigin: 'kept',
  stickyTextChange: 'text',
  stickyMetrics: 'large',
  rightsLost: 'writes throw',
  lateBuiltins: 'absent',
};
