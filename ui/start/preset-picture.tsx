/** Sticky colours of the pictured lanes, from top to bottom, and how far right notes lie in each; the same in both pictures. */
const LANES = [
  { colour: '#a8daff', notes: [62, 118, 126] },
  { colour: '#b3efbd', notes: [62, 190] },
  { colour: '#e6e6e6', notes: [] },
  { colour: '#ffb8a8', notes: [118, 126, 244] },
];
// One path for all of a kind: two pictures are most of what the first screen has to draw.
const STAGES = [0, 1, 2, 3].map((i) => `M${44 + i * 60} 9h52l6 5-6 5h-52${i > 0 ? 'l6-5z' : 'z'}`).join('');
const LINES = LANES.map((_, i) => `M14 ${26 + i * 12}h276`).join('');

/** A small picture of what the preset draws: stages, lanes with notes, and one curve or three. */
export function PresetPicture({ preset }: { readonly preset: 'b2c' | 'b2b' }) {
  return (
    <svg class="card-picture" viewBox="0 0 304 76" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      <path class="picture-stage" d={STAGES} />
      <path class="picture-lane" d={LINES} />
      {LANES.map(({ colour, notes }, i) => (
        <path key={colour} fill={colour} d={notes.map((x) => notePath(x, 23 + i * 12)).join('')} />
      ))}
      <g class="picture-curve">
        <path stroke="var(--tp-p1)" d="M62 48C90 48 92 60 122 58S156 42 184 44s36 14 62 6" />
        {preset === 'b2b' && (
          <>
            <path stroke="var(--tp-p2)" d="M62 58c28 0 30-14 60-12s34 12 62 8 36-14 62-10" />
            <path stroke="var(--tp-p3)" d="M62 52c28 4 30 12 60 2s34-8 62 2 36 8 62 6" />
          </>
        )}
      </g>
      {preset === 'b2c' && <path class="picture-loop" d="M270 14h20v56H10V14h26m-4-4 4 4-4 4" />}
    </svg>
  );
}

/** A square of 6 with round corners. */
const notePath = (x: number, y: number): string =>
  `M${x + 1} ${y}h4a1 1 0 0 1 1 1v4a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1v-4a1 1 0 0 1 1-1z`;
