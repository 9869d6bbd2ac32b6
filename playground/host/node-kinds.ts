import * as m from './node-members.ts';

/** How a plugin may use a member: read only, written, or called. */
export type MemberMode = 'r' | 'w' | 'm';

/**
 * The members of each kind of node, after the official typings (rule 11 is nothing else than this table).
 * TEXT_SUBLAYER and LABEL_SUBLAYER are not nodes: they are what `.text` and `.textBackground` give.
 */
const KIND_MEMBERS: Readonly<Record<string, string>> = {
  DOCUMENT: `${m.base} ${m.children} documentColorProfile:r`,
  PAGE: m.page,
  SECTION: `${m.opaque} ${m.children} ${m.minimalFills} ${m.devStatus} ${m.aspectLock} ${m.minimalStrokes} ${m.corner} ${m.fourCorners} sectionContentsHidden:w resize:m resizeWithoutConstraints:m`,
  FRAME: m.frame,
  GROUP: `${m.base} ${m.scene} ${m.reactions} ${m.children} ${m.blend} ${m.layout} ${m.exporting} ${m.aspectLock} expanded:w backgrounds:w backgroundStyleId:w`,
  COMPONENT: `${m.frame} ${m.publishable} createInstance:m createSlot:m getInstancesAsync:m instances:r variantProperties:r`,
  INSTANCE: `${m.frame} getMainComponentAsync:m mainComponent:w swapComponent:m setProperties:m componentProperties:r detachInstance:m scaleFactor:w exposedInstances:r isExposedInstance:w overrides:r resetOverrides:m removeOverrides:m variantProperties:r`,
  BOOLEAN_OPERATION: `${m.shape} ${m.children} ${m.corner} ${m.complexStrokes} ${m.aspectLock} expanded:w booleanOperation:w`,
  SLICE: `${m.base} ${m.scene} ${m.layout} ${m.exporting}`,
  RECTANGLE: `${m.shape} ${m.constraints} ${m.corner} ${m.complexStrokes} ${m.fourCorners} ${m.sideStrokes} ${m.annotations} ${m.aspectLock}`,
  LINE: `${m.shape} ${m.constraints} ${m.annotations} ${m.complexStrokes}`,
  ELLIPSE: `${m.shape} ${m.constraints} ${m.corner} ${m.complexStrokes} ${m.annotations} ${m.aspectLock} arcData:w`,
  POLYGON: `${m.shape} ${m.constraints} ${m.corner} ${m.complexStrokes} ${m.annotations} ${m.aspectLock} pointCount:w`,
  STAR: `${m.shape} ${m.constraints} ${m.corner} ${m.complexStrokes} ${m.annotations} ${m.aspectLock} pointCount:w innerRadius:w`,
  VECTOR: `${m.shape} ${m.constraints} ${m.corner} ${m.complexStrokes} ${m.vectorLike} ${m.annotations} ${m.aspectLock}`,
  TEXT: `${m.shape} ${m.constraints} ${m.text} ${m.textBox} ${m.complexStrokes} ${m.annotations} ${m.aspectLock}`,
  STICKY: `${m.opaque} ${m.minimalFills} ${m.minimalBlend} text:r authorVisible:w authorName:w isWideWidth:w`,
  SHAPE_WITH_TEXT: `${m.opaque} ${m.minimalFills} ${m.minimalBlend} ${m.minimalStrokes} shapeType:w text:r cornerRadius:r rotation:w resize:m rescale:m`,
  CONNECTOR: `${m.opaque} ${m.minimalBlend} ${m.minimalStrokes} text:r textBackground:r cornerRadius:r connectorLineType:w connectorStart:w connectorEnd:w connectorStartStrokeCap:w connectorEndStrokeCap:w rotation:w`,
  TABLE: `${m.opaque} ${m.minimalFills} ${m.minimalBlend} numRows:r numColumns:r cellAt:m insertRow:m insertColumn:m removeRow:m removeColumn:m moveRow:m moveColumn:m resizeRow:m resizeColumn:m`,
  TABLE_CELL: `${m.minimalFills} type:r id:r removed:r text:r rowIndex:r columnIndex:r toString:m parent:r height:r width:r`,
  CODE_BLOCK: `${m.opaque} ${m.minimalBlend} code:w codeLanguage:w`,
  STAMP: `${m.shape} ${m.constraints} ${m.stickable} ${m.aspectLock} getAuthorAsync:m`,
  HIGHLIGHT: `${m.shape} ${m.constraints} ${m.corner} ${m.vectorLike} ${m.stickable} ${m.aspectLock}`,
  WASHI_TAPE: `${m.shape} ${m.stickable} ${m.aspectLock}`,
  WIDGET: `${m.opaque} ${m.stickable} widgetId:r widgetSyncedState:r cloneWidget:m setWidgetSyncedState:m`,
  EMBED: `${m.opaque} embedData:r`,
  LINK_UNFURL: `${m.opaque} linkUnfurlData:r`,
  MEDIA: `${m.opaque} mediaData:r resize:m resizeWithoutConstraints:m`,
  TEXT_SUBLAYER: `${m.text} ${m.minimalFills}`,
  LABEL_SUBLAYER: 'fills:w',
};

const parsed = new Map<string, ReadonlyMap<string, MemberMode>>();

/** The members of a kind and how each may be used; a kind nobody knows has those of every node. */
export function membersOf(kind: string): ReadonlyMap<string, MemberMode> {
  const known = parsed.get(kind);
  if (known !== undefined) return known;
  const members = new Map<string, MemberMode>();
  for (const entry of (KIND_MEMBERS[kind] ?? m.opaque).split(' ')) {
    const [name, mode] = entry.split(':');
    if (name !== undefined && (mode === 'r' || mode === 'w' || mode === 'm')) members.set(name, mode);
  }
  parsed.set(kind, members);
  return members;
}

/** Kinds that keep their own table on a host without rule 11. */
const LOOSE = new Set(['TEXT_SUBLAYER', 'LABEL_SUBLAYER', 'DOCUMENT', 'PAGE', 'TABLE_CELL']);

/** The members of a kind on a host without rule 11, which exists for that rule's proof only. */
export function looseMembersOf(kind: string): ReadonlyMap<string, MemberMode> {
  const members = new Map(membersOf(LOOSE.has(kind) ? kind : 'FRAME'));
  if (kind === 'TEXT_SUBLAYER')
    for (const entry of m.textBox.split(' ')) members.set(entry.split(':')[0] ?? '', 'w');
  for (const [name, mode] of membersOf(kind)) if (!members.has(name)) members.set(name, mode);
  return members;
}

const CONTAINERS = new Set([
  'DOCUMENT',
  'PAGE',
  'SECTION',
  'FRAME',
  'GROUP',
  'COMPONENT',
  'INSTANCE',
  'BOOLEAN_OPERATION',
]);

/** Whether nodes of this kind have children (section 2 of the runtime facts: nothing else is a parent). */
export function isContainer(kind: string): boolean {
  return CONTAINERS.has(kind);
}
