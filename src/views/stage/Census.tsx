import { useFact } from '../../store/useSimulation.ts';
import { VersionGlyph } from './glyphs.tsx';
import type { StageLayout } from './layout.ts';
import { countOf } from './words.ts';

/** How many users are on the site, and on which version. */
export function Census({ layout }: { layout: StageLayout }) {
  const old = useFact(({ observation }) =>
    observation.servers.reduce((sum, { version, sessions }) => sum + (version < 2 ? sessions : 0), 0),
  );
  const all = useFact(({ observation }) => observation.servers.reduce((sum, { sessions }) => sum + sessions, 0));
  const { internet, em } = layout;
  return (
    <div className="census" style={{ left: internet.x, width: internet.w + 0.6 * em, bottom: 0.9 * em }}>
      <p>
        <b>{countOf(all)}</b> on the site
      </p>
      <div className="census-bar" aria-hidden="true">
        <span style={{ flexGrow: old }} />
        <span style={{ flexGrow: all - old }} />
      </div>
      <p>
        <VersionGlyph version={1} /> {countOf(old)} on version 1
      </p>
      <p>
        <VersionGlyph version={2} /> {countOf(all - old)} on version 2
      </p>
    </div>
  );
}
