/**
 * Every size of a map in board px at 100 %, with its reason. Colours are in `colours.ts`, the emotion
 * scale is in `scene/emotion-scale.ts`, the air around lanes and in their heads in `scene/air.ts`.
 */

/** From a lane's top and bottom to its title and prompt. */
export const HEAD_PADDING_Y = 32;
/** The widest text of the head column: a title wraps at spaces, never inside a word. */
export const HEAD_TEXT_MAX = 1200;
/** A hair of air after the longest title word, so that no renderer wraps it. */
export const HEAD_TEXT_SLACK = 4;
export const PROMPT_GAP = 12;

/** FigJam stickies are 240 × 240, wide ones 416 × 240; they cannot be resized and grow downwards. */
export const STICKY = 240;
export const WIDE_STICKY = 416;
/** Between notes, both ways: the guide asks for 20 or more; 24 keeps four across calm. */
export const NOTE_GAP = 24;
/** At least so much between a note that seeks a place and one that a hand put somewhere: half of the gap. */
export const NOTE_AIR = 12;
export const CELL_PADDING = 32;
export const CELL_PADDING_Y = 40;
/** L4: every cell has room for so many more notes. */
export const FREE_PLACES = 2;

/** A dot at its smallest, 48, and the air beside it: the narrowest column still has its dots side by side. */
export const DOT_PLACE_MIN = 56;

/** Lane heights are multiples of 8: rows of different maps line up. */
export const LANE_STEP = 8;

/** What a map should look like as a whole: a screen (L3). */
export const MAP_RATIO = 1.6;

/** Title sizes that are tried, in px. The largest is what a 16-column overview can use. */
export const TITLE_MIN = 64;
export const TITLE_MAX = 128;
export const TITLE_STEP = 8;
/** L5: a title is at least a sixtieth of the map's height. */
export const TITLE_SHARE = 60;
/** A one-stage map must not shout: no title above a fortieth of the map's width. */
export const TITLE_WIDTH_SHARE = 40;
/** A title with a long word steps down by 4 px, to 32 at the least; then the word breaks. */
export const FIT_STEP = 4;
export const FIT_MIN = 32;

export const TITLE_LINE = 1.1;
export const MAP_TITLE_SCALE = 1.5;
export const MAP_TITLE_LINE = 1.15;
export const TEXT_LINE = 1.25;
export const WORDS_LINE = 1.2;

/** Fixed type: if everything grew with the map, the map would grow as fast as its type. */
export const SUBTITLE_SIZE = 48;
export const TEXT_SIZE = 40;
export const WORDS_SIZE = 36;
export const CHIP_LABEL_SIZE = 32;
export const LINK_LABEL_SIZE = 36;
export const PROBABILITY_SIZE = 64;

/** Header, from the top: title; 8; subtitle; 40; chips; 24; cards. */
export const SUBTITLE_GAP = 8;
export const HEADER_GAP = 40;
export const BOX_GAP = 24;
export const CHIP_MIN = 640;
/** On a one-stage map three chips stand in a row, a little narrower than elsewhere. */
export const CHIP_MIN_OF_THREE = 576;
export const CHIP_PADDING = { x: 32, y: 26 } as const;
export const CARD_MIN = 800;
export const CARD_PADDING = 32;
/** From a card's padding to its text, past the dot. */
export const CARD_TEXT_X = 120;
export const BENEFITS_ON_CARD = 2;
export const BOX_STROKE = 2;
export const CARD_STROKE = 4;

/** Air above the stage headers; links need a level of their own. */
export const STAGE_GAP = 64;
export const STAGE_GAP_WITH_LINKS = 184;
/** From the top of the headers to their row's title: the title's first line meets the header's. */
export const STAGES_TITLE_Y = 16;
export const HEADER_INSET = 8;
export const HEADER_MIN = 192;
export const HEADER_AIR = 56;
/** What a chevron takes from its text: notch and point, 48 each, and air. */
export const HEADER_TEXT_INSET = 144;
export const HEADER_STROKE = 4;
export const PILL_HEIGHT = 72;
export const PILL_AIR = 48;
export const PILL_GAP = 16;
export const PILLS_GAP = 20;
export const STAGE_ROW_FOOT = 32;

/** How high links run above the headers: the return link over the branches. */
export const RETURN_LEVEL = 112;
export const BRANCH_LEVEL = 56;
export const LINK_WEIGHT = 8;
export const LINK_CORNER = 24;
export const LINK_DASH: readonly number[] = [24, 16];
export const LINK_PLATE_HEIGHT = 64;
export const LINK_PLATE_AIR = 48;

export const RULE_WEIGHT = 2;
export const RULE_INSET = 16;
export const ZERO_WEIGHT = 4;

/** The emotion lane: +2 at 160, 176 a level, 192 under −2 for words and the band's label. */
export const EMOTION_HEIGHT = 1056;
export const SCALE_LABEL_GAP = 24;
/** Between the lane's title and prompt and the scale labels right of them. */
export const SCALE_LABEL_AIR = 40;
export const DOT_MAX = 96;
export const DOT_PITCH_MAX = 264;
export const DOT_AIR = 8;
export const DOT_STROKE = 6;
/** The ring of a dot that nobody placed yet. */
export const HOLLOW_DASH: readonly number[] = [12, 8];
export const CURVE_WEIGHT = 14;

export const WORDS_GAP = 8;
export const WORDS_ASIDE = 64;
export const WORDS_FARTHER = 32;
export const WORDS_MAX = 3;
/** Words wrap here: about two dots' places. */
export const WORDS_WIDTH = 480;
/** Below this pitch words would pile up: they go to the cell's foot. */
export const WORDS_PITCH = 150;
/** How much wider than measured a text box is that hugs its text: another version of Inter must fit too. */
export const HUG = 1.04;

/** Views differ visibly from here on (E6). */
export const BAND_DIFFERENCE = 2;
export const BAND_INSET = 8;
export const BAND_RADIUS = 8;
export const BAND_OPACITY = 0.4;
export const BAND_OPACITY_OF_MANY = 0.2;
/** From the band label's foot to the lane's edge: its top is 72 above the edge. */
export const BAND_LABEL_FOOT = 22;

export const CHECK_BOX = 48;
export const CHECK_STROKE = 4;
export const CHECK_TEXT_X = 68;
export const CHECK_GAP = 20;

export const CRM_GAP = 8;
/** What the probability takes of a CRM cell's width, at least. */
export const CRM_PROBABILITY = 192;
/** Narrower texts than this go under each other instead of side by side. */
export const CRM_TEXT_MIN = 240;
export const CRM_BAR = 16;
export const CRM_BAR_FOOT = 48;
export const CRM_BAR_MIN = 160;
