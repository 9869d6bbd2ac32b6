/**
 * Which members Figma's typings give to which mixin: `name:r` is read only, `:w` can be written, `:m` is a
 * method. Source: @figma/plugin-typings 1.142.0, `plugin-api.d.ts`, interface by interface.
 */
const data =
  'getPluginData:m setPluginData:m getPluginDataKeys:m getSharedPluginData:m setSharedPluginData:m getSharedPluginDataKeys:m';

export const base = `${data} id:r type:r parent:r name:w removed:r toString:m remove:m setRelaunchData:m getRelaunchData:m isAsset:r getCSSAsync:m getTopLevelFrame:m getDevResourcesAsync:m addDevResourceAsync:m editDevResourceAsync:m deleteDevResourceAsync:m setDevResourcePreviewAsync:m`;

const explicitModes =
  'explicitVariableModes:w clearExplicitVariableModeForCollection:m setExplicitVariableModeForCollection:m';

const motion =
  'animationStyles:r animations:r manualKeyframeTracks:r timelines:r applyAnimationStyle:m removeAnimationStyle:m applyManualKeyframeTrack:m removeManualKeyframeTrack:m setTimelineDuration:m';

export const scene = `${explicitModes} ${motion} visible:w locked:w stuckNodes:r attachedConnectors:r componentPropertyReferences:w boundVariables:r setBoundVariable:m inferredVariables:r resolvedVariableModes:w clone:m`;

export const stickable = 'stuckTo:w';

export const children =
  'children:r appendChild:m insertChild:m findChildren:m findChild:m findAll:m findOne:m findAllWithCriteria:m findWidgetNodesByWidgetId:m';

export const position =
  'x:w y:w width:r height:r minWidth:w maxWidth:w minHeight:w maxHeight:w relativeTransform:w absoluteTransform:r absoluteBoundingBox:r';

export const layout = `${position} absoluteRenderBounds:r constrainProportions:w rotation:w layoutSizingHorizontal:w layoutSizingVertical:w resize:m resizeWithoutConstraints:m rescale:m layoutAlign:w layoutGrow:w layoutPositioning:w setGridChildPosition:m gridRowAnchorIndex:r gridColumnAnchorIndex:r gridRowSpan:w gridColumnSpan:w gridChildHorizontalAlign:w gridChildVerticalAlign:w`;

export const aspectLock = 'targetAspectRatio:r lockAspectRatio:m unlockAspectRatio:m';

export const minimalBlend = 'opacity:w blendMode:w';

export const blend = `${minimalBlend} isMask:w maskType:w effects:w effectStyleId:w setEffectStyleIdAsync:m`;

const autoLayout =
  'layoutMode:w paddingLeft:w paddingRight:w paddingTop:w paddingBottom:w horizontalPadding:w verticalPadding:w primaryAxisSizingMode:w counterAxisSizingMode:w strokesIncludedInLayout:w layoutWrap:w primaryAxisAlignItems:w counterAxisAlignItems:w counterAxisAlignContent:w itemSpacing:w counterAxisSpacing:w itemReverseZIndex:w gridRowCount:w gridColumnCount:w gridRowGap:w gridColumnGap:w gridRowSizes:w gridColumnSizes:w appendChildAt:m gridAutoTracks:w gridItemsPositioning:w reorderRows:m reorderColumns:m';

export const minimalStrokes =
  'strokes:w strokeStyleId:w setStrokeStyleIdAsync:m strokeWeight:w strokeJoin:w strokeAlign:w dashPattern:w strokeGeometry:r setStrokesAsync:m';

export const sideStrokes = 'strokeTopWeight:w strokeBottomWeight:w strokeLeftWeight:w strokeRightWeight:w';

export const minimalFills = 'fills:w fillStyleId:w setFillStyleIdAsync:m setFillsAsync:m';

export const geometry = `${minimalStrokes} ${minimalFills} strokeCap:w strokeMiterLimit:w outlineStroke:m fillGeometry:r`;

export const complexStrokes = 'variableWidthStrokeProperties:w complexStrokeProperties:w';

export const corner = 'cornerRadius:w cornerSmoothing:w';

export const fourCorners = 'topLeftRadius:w topRightRadius:w bottomLeftRadius:w bottomRightRadius:w';

export const exporting = 'exportSettings:w exportAsync:m';

export const reactions = 'reactions:w setReactionsAsync:m';

export const vectorLike = 'vectorNetwork:w setVectorNetworkAsync:m vectorPaths:w handleMirroring:w';

export const shape = `${base} ${scene} ${reactions} ${blend} ${geometry} ${layout} ${exporting}`;

export const annotations = 'annotations:w';

export const constraints = 'constraints:w';

export const devStatus = 'devStatus:w';

export const frame = `${shape} ${children} expanded:w backgrounds:w backgroundStyleId:w ${complexStrokes} ${corner} ${fourCorners} ${constraints} ${sideStrokes} ${autoLayout} ${aspectLock} ${annotations} ${devStatus} detachedInfo:r layoutGrids:w gridStyleId:w setGridStyleIdAsync:m clipsContent:w guides:w inferredAutoLayout:w overflowDirection:w numberOfFixedChildren:w overlayPositionType:r overlayBackground:r overlayBackgroundInteraction:r`;

export const opaque = `${base} ${scene} ${exporting} ${position}`;

export const text =
  'hasMissingFont:r fontSize:w fontName:w fontWeight:r textCase:w openTypeFeatures:r letterSpacing:w hyperlink:w characters:w insertCharacters:m deleteCharacters:m getRangeFontSize:m setRangeFontSize:m getRangeFontName:m setRangeFontName:m getRangeFontWeight:m getRangeAllFontNames:m getRangeTextCase:m setRangeTextCase:m getRangeOpenTypeFeatures:m getRangeLetterSpacing:m setRangeLetterSpacing:m getRangeHyperlink:m setRangeHyperlink:m getRangeFills:m setRangeFills:m getRangeTextStyleId:m setRangeTextStyleIdAsync:m setRangeTextStyleId:m getRangeFillStyleId:m setRangeFillStyleIdAsync:m setRangeFillStyleId:m getRangeBoundVariable:m setRangeBoundVariable:m getStyledTextSegments:m paragraphIndent:w paragraphSpacing:w textWrapStyle:w listSpacing:w hangingPunctuation:w hangingList:w textDecoration:w textDecorationStyle:w textDecorationOffset:w textDecorationThickness:w textDecorationColor:w textDecorationSkipInk:w lineHeight:w leadingTrim:w getRangeTextDecoration:m setRangeTextDecoration:m getRangeTextDecorationStyle:m setRangeTextDecorationStyle:m getRangeTextDecorationOffset:m setRangeTextDecorationOffset:m getRangeTextDecorationThickness:m setRangeTextDecorationThickness:m getRangeTextDecorationColor:m setRangeTextDecorationColor:m getRangeTextDecorationSkipInk:m setRangeTextDecorationSkipInk:m getRangeLineHeight:m setRangeLineHeight:m getRangeListOptions:m setRangeListOptions:m getRangeListSpacing:m setRangeListSpacing:m getRangeIndentation:m setRangeIndentation:m getRangeParagraphIndent:m setRangeParagraphIndent:m getRangeParagraphSpacing:m setRangeParagraphSpacing:m getRangeTextWrapStyle:m setRangeTextWrapStyle:m';

export const textBox =
  'textAlignHorizontal:w textAlignVertical:w textAutoResize:w textTruncation:w maxLines:w autoRename:w textStyleId:w setTextStyleIdAsync:m';

export const page = `${base} ${children} ${exporting} ${explicitModes} clone:m guides:w selection:w selectedTextRange:w flowStartingPoints:w backgrounds:w prototypeBackgrounds:w prototypeStartNode:r isPageDivider:r loadAsync:m on:m once:m off:m focusedSlide:w focusedNode:w getMeasurements:m getMeasurementsForNode:m addMeasurement:m editMeasurement:m deleteMeasurement:m`;

export const publishable =
  'description:w descriptionMarkdown:w documentationLinks:w remote:r key:r getPublishStatusAsync:m';
