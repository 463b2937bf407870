import { useFact } from '../../store/simulation/useSimulation.ts';
import { stageWords } from '../../words/page/stage.ts';
import { count } from '../../words/quantities.ts';
import { usersOnOld } from './counts.ts';
import { usersOn } from './scene/crowd.ts';
import type { StageLayout } from './scene/layout.ts';
import { VersionGlyph } from './shapes/glyphs.tsx';

/** How many users are on the site, and on which version. */
export function Census({ layout }: { layout: StageLayout }) {
  const old = useFact(({ observation }) => usersOnOld(observation.servers));
  const all = useFact(({ observation }) => usersOn(observation.servers));
  const { internet, em } = layout;
  return (
    <div className="census" style={{ left: internet.x, width: internet.w + 0.6 * em, bottom: 0.9 * em }}>
      <p>
        <b>{count(all)}</b> {stageWords.onTheSite}
      </p>
      <div className="census-bar" aria-hidden="true">
        <span style={{ flexGrow: old }} />
        <span style={{ flexGrow: all - old }} />
      </div>
      <p>
        <VersionGlyph version={1} /> {stageWords.onVersion(old, 1)}
      </p>
      <p>
        <VersionGlyph version={2} /> {stageWords.onVersion(all - old, 2)}
      </p>
    </div>
  );
}
