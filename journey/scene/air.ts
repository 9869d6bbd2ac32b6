/**
 * The air around lanes and in their heads, px. One place for all who need it: the layout leaves it, reading back finds the
 * columns by it, an update tells by it what lies beside a lane, above the parking lot or on the map's edge.
 */

/** Inside the map's edge; outer air is wider than inner air. */
export const MAP_PADDING = 80;
/** Between two lanes. */
export const LANE_GAP = 24;
/** Above the parking lot: it is outside the grid, and looks it. */
export const PARKING_GAP = 64;

/** From a lane's left and right edge to the text of its head: one left edge for all titles. */
export const HEAD_PADDING = 40;
/**
 * The narrowest text of the head column. Our own titles, "Stages" and "Parking lot", fit into it, so that no column
 * shifts when the lot comes.
 */
export const HEAD_TEXT_MIN = 640;

/** How far from a map a note is still the map's business (B2d). */
export const NEAR = 400;
