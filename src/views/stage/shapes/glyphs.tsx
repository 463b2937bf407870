import type { ColourName } from '../paint/palette.ts';
import { type Shape, versionShape } from './shapes.ts';

/** A shape as large as the text it stands in. */
export function Glyph({ shape: { reach, marks } }: { shape: Shape }) {
  return (
    <svg className="glyph" viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`} aria-hidden="true">
      {marks.map(({ fill, stroke, width, cap, ...outline }, i) => {
        const look = {
          fill: ink(fill),
          stroke: ink(stroke),
          strokeWidth: width,
          strokeLinecap: cap,
          strokeLinejoin: cap,
        };
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place
        return 'r' in outline ? <circle key={i} r={outline.r} {...look} /> : <path key={i} d={outline.d} {...look} />;
      })}
    </svg>
  );
}

function ink(colour: ColourName | undefined): string {
  return colour === undefined ? 'none' : `var(--${colour})`;
}

/** A version's shape. */
export function VersionGlyph({ version }: { version: number }) {
  return <Glyph shape={versionShape(version)} />;
}
