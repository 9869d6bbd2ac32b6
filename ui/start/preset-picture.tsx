/** Sticky colours of the pictured lanes, from top to bottom. */
const LANES = ['#a8daff', '#b3efbd', '#e6e6e6', '#ffb8a8'];
/** Where notes lie: lane, then how far right; the same in both pictures. */
const NOTES = [
  [0, 62],
  [0, 118],
  [0, 126],
  [1, 62],
  [1, 190],
  [3, 118],
  [3, 126],
  [3, 244],
] as const;

/** A small picture of what the preset draws: stages, lanes with notes, and one curve or three. */
export function PresetPicture({ preset }: { readonly preset: 'b2c' | 'b2b' }) {
  return (
    <svg class="card-picture" viewBox="0 0 304 76" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      {[0, 1, 2, 3].map((i) => (
        <path
          key={i}
          class="picture-stage"
          d={`M${44 + i * 60} 9h${52}l6 5-6 5h${-52}${i > 0 ? 'l6-5z' : 'z'}`}
        />
      ))}
      {LANES.map((_, i) => (
        <path key={i} class="picture-lane" d={`M14 ${26 + i * 12}h276`} />
      ))}
      {NOTES.map(([lane, x]) => (
        <rect key={`${lane}-${x}`} x={x} y={23 + lane * 12} width="6" height="6" rx="1" fill={LANES[lane]} />
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
