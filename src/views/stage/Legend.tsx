import { VersionGlyph } from './glyphs.tsx';
import { countOf } from './words.ts';

/** What every shape on the stage means. */
export function Legend({ perDot, dots, em }: { perDot: number; dots: boolean; em: number }) {
  return (
    <ul className="legend" aria-label="What the shapes mean" style={{ fontSize: Math.max(12.5, 0.86 * em) }}>
      <li>
        <VersionGlyph version={1} /> version 1
      </li>
      <li>
        <VersionGlyph version={2} /> version 2
      </li>
      {dots && (
        <>
          <li>
            <svg className="glyph glyph-v1" viewBox="-6 -6 12 12" aria-hidden="true">
              <circle r="4.4" />
              <circle className="legend-cart" r="2" />
            </svg>
            has a cart
          </li>
          <li>
            <svg className="glyph glyph-v1" viewBox="-7 -7 14 14" aria-hidden="true">
              <circle r="3.6" />
              <circle className="legend-ring" r="5.8" />
            </svg>
            placing an order
          </li>
          <li>
            <svg className="glyph" viewBox="-6 -6 12 12" aria-hidden="true">
              <path className="legend-tick" d="M-4 .5-1.2 3.4 4-3.2" />
            </svg>
            left content
          </li>
          <li>
            <svg className="glyph" viewBox="-6 -6 12 12" aria-hidden="true">
              <path className="legend-cut" d={CROSS} />
            </svg>
            cut off
          </li>
          <li>
            <svg className="glyph" viewBox="-6 -6 12 12" aria-hidden="true">
              <path className="legend-away" d={CROSS} />
            </svg>
            turned away
          </li>
        </>
      )}
      {perDot > 1 && dots && <li className="legend-many">1 dot = {countOf(perDot)} users</li>}
    </ul>
  );
}

const CROSS = 'M-4.9-3.3-3.3-4.9 0-1.6 3.3-4.9 4.9-3.3 1.6 0 4.9 3.3 3.3 4.9 0 1.6-3.3 4.9-4.9 3.3-1.6 0Z';
