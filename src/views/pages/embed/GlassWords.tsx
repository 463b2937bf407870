import { useFact } from '../../../store/simulation/useSimulation.ts';
import { saysVersion, versionLabel } from '../../../words/names.ts';
import { conditionNote } from '../../../words/run/servers.ts';
import { embedWords } from '../../../words/share/embed.ts';
import { rem } from '../../kit/canvas/rootScale.ts';
import type { Box } from '../../stage/layout/layout.ts';
import { conditionOf, drainOf, numberTold, shownVersion } from '../../stage/server/chip.ts';
import { VersionGlyph } from '../../stage/shapes/glyphs.tsx';

/** A glass so wide has room for a sentence beside its number. */
const ROOMY = 150;

type Props = { index: number; glass: Box; predict: boolean };

/** A server's name, version and status, and how many users it has; of one that is bled how long they should still stay. */
export function GlassWords({ index, glass, predict }: Props) {
  const roomy = glass.w >= ROOMY;
  const server = useFact(({ observation }) => observation.servers[index]);
  const health = useFact(({ health }) => health[server?.name ?? '']);
  const drain = useFact(({ drains, site }) => (predict || !server ? null : drainOf(server.name, drains, site)));
  if (server === undefined) return null;
  const { name } = server;
  const version = shownVersion(server);
  // Where nobody can say when, a narrow glass says nothing.
  const told = roomy || drain?.median !== Number.POSITIVE_INFINITY ? drain : null;
  const number = numberTold(server, told, roomy ? 'below' : 'tight');
  return (
    <div className="stamp-words" style={{ left: rem(glass.x + 4), top: rem(glass.y + 4), maxWidth: rem(glass.w - 8) }}>
      <p>
        <b>{name}</b> <VersionGlyph version={version} /> {roomy && !saysVersion(name, version) && versionLabel(version)}{' '}
        {roomy && conditionNote(conditionOf(server.status, health))}
      </p>
      {number && (
        <p className="stamp-number">
          <b>{number.users}</b>{' '}
          <span>
            {number.note !== '' && number.dryness !== '' && roomy
              ? embedWords.left(number.note, number.dryness)
              : number.dryness || number.note}
          </span>
        </p>
      )}
    </div>
  );
}
