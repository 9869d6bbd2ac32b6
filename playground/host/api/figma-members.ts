import type { HostSettings } from '../options.ts';
import type { Rules } from '../rules.ts';
import type { MemberMode } from '../node-kinds.ts';

const EVERYWHERE =
  'apiVersion:r command:r editorType:r mode:r pluginId:r widgetId:r skipInvisibleInstanceChildren:w viewport:r currentUser:r closePlugin:m notify:m commitUndo:m triggerUndo:m saveVersionHistoryAsync:m openExternal:m showUI:m ui:r util:r constants:r clientStorage:r parameters:r getNodeByIdAsync:m getNodeById:m getStyleByIdAsync:m getStyleById:m root:r currentPage:w setCurrentPageAsync:m on:m once:m off:m mixed:r createRectangle:m createLine:m createEllipse:m createPolygon:m createStar:m createVector:m createText:m createFrame:m createSlice:m createSection:m getLocalPaintStylesAsync:m getLocalPaintStyles:m getLocalTextStylesAsync:m getLocalTextStyles:m getLocalEffectStylesAsync:m getLocalEffectStyles:m getLocalGridStylesAsync:m getLocalGridStyles:m getSelectionColors:m importComponentByKeyAsync:m importComponentSetByKeyAsync:m importStyleByKeyAsync:m listAvailableFontsAsync:m loadFontAsync:m hasMissingFont:r createNodeFromSvg:m createImage:m createImageAsync:m getImageByHash:m group:m flatten:m union:m subtract:m intersect:m exclude:m ungroup:m base64Encode:m base64Decode:m getFileThumbnailNodeAsync:m getFileThumbnailNode:m setFileThumbnailNodeAsync:m loadAllPagesAsync:m';

/** FigJam's own kinds of node (rule 1). */
const FIGJAM_ONLY =
  'createSticky:m createConnector:m createShapeWithText:m createTable:m createCodeBlock:m createGif:m createLinkPreviewAsync:m';

/** The facilitator's timer and who is there (rule 3). */
const FIGJAM_PEOPLE = 'timer:r activeUsers:r';

/** What design files have and FigJam lacks (rule 2). */
const DESIGN_ONLY =
  'createPage:m createPageDivider:m createComponent:m createComponentFromNode:m combineAsVariants:m createPaintStyle:m createTextStyle:m createEffectStyle:m createGridStyle:m moveLocalPaintStyleAfter:m moveLocalTextStyleAfter:m moveLocalEffectStyleAfter:m moveLocalGridStyleAfter:m moveLocalPaintFolderAfter:m moveLocalTextFolderAfter:m moveLocalEffectFolderAfter:m moveLocalGridFolderAfter:m variables:r teamLibrary:r';

/** What hangs on `figma`, by the name under which it crosses. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'figma.ui':
    'show:m hide:m resize:m reposition:m getPosition:m close:m postMessage:m onmessage:w on:m once:m off:m',
  'figma.viewport': 'center:w zoom:w scrollAndZoomIntoView:m bounds:r',
  'figma.clientStorage': 'getAsync:m setAsync:m deleteAsync:m keysAsync:m',
  'figma.timer': 'remaining:r total:r state:r pause:m resume:m start:m stop:m',
  'figma.parameters': 'on:m once:m off:m',
  'figma.util': 'rgb:m rgba:m solidPaint:m normalizeMarkdown:m',
  'figma.constants': 'colors:r',
  'figma.variables':
    'getLocalVariablesAsync:m getLocalVariableCollectionsAsync:m getVariableByIdAsync:m getVariableById:m getLocalVariables:m',
  'figma.teamLibrary': 'getAvailableLibraryVariableCollectionsAsync:m',
  NOTIFICATION: 'cancel:m',
  SUGGESTIONS: 'setSuggestions:m setError:m setLoadingMessage:m',
  IMAGE: 'hash:r getBytesAsync:m getSizeAsync:m',
};

/** The members of `figma` in an editor, or of a thing that hangs on it; undefined for a kind of node. */
export function apiMembers(
  kind: string,
  editor: HostSettings['editor'],
  rules: Rules,
): ReadonlyMap<string, MemberMode> | undefined {
  const text = kind === 'figma' ? figmaMembers(editor, rules) : NAMESPACES[kind];
  if (text === undefined) return undefined;
  const members = new Map<string, MemberMode>();
  for (const entry of text.split(' ')) {
    const [name, mode] = entry.split(':');
    if (name !== undefined && (mode === 'r' || mode === 'w' || mode === 'm')) members.set(name, mode);
  }
  return members;
}

function figmaMembers(editor: HostSettings['editor'], rules: Rules): string {
  const figjam = editor === 'figjam';
  const parts = [EVERYWHERE];
  if (figjam || !rules.on(1)) parts.push(FIGJAM_ONLY);
  if (figjam || !rules.on(3)) parts.push(FIGJAM_PEOPLE);
  if (!figjam || !rules.on(2)) parts.push(DESIGN_ONLY);
  // What people make by hand only; a host without rule 53 would let a plugin make it.
  if (!rules.on(53)) parts.push('createStamp:m createWashiTape:m createWidget:m');
  return parts.join(' ');
}
