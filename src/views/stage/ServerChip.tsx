import type { SimulationState } from '../../store/simulation.ts';
import { useFact } from '../../store/useSimulation.ts';
import { STATUS_ICONS, VersionGlyph } from './glyphs.tsx';
import type { StageLayout } from './layout.ts';
import { countOf, STATUS_WORDS, spokenRange, users } from './words.ts';

type Props = {
  index: number;
  layout: StageLayout;
  expanded: boolean;
  onOpen: (index: number, button: HTMLElement) => void;
};

/** A server's name, version, status and count, as a button that opens what can be done to it. */
export function ServerChip({ index, layout, expanded, onOpen }: Props) {
  const name = useFact((state) => state.observation.servers[index]?.name ?? '');
  const status = useFact((state) => state.observation.servers[index]?.status ?? 'inService');
  const version = useFact((state) => state.observation.servers[index]?.version ?? 1);
  const sessions = useFact((state) => state.observation.servers[index]?.sessions ?? 0);
  const capacity = useFact((state) => state.observation.servers[index]?.capacity ?? 1);
  const outlook = useFact((state) => drainWords(state, name, layout.chips));
  const { chip } = layout.vessels[index];
  const Icon = STATUS_ICONS[status];
  const full = status === 'inService' && sessions >= capacity;
  const { words, short } = STATUS_WORDS[status];
  const small = layout.chips !== 'above' || chip.w < 15 * layout.em;
  const tiny = layout.chips === 'head' && chip.w < 8 * layout.chipEm;
  const shownName = tiny ? shortName(name) : name;
  const statusWords = full ? 'Full' : small ? short : words;
  return (
    <button
      type="button"
      className={`chip chip-${layout.chips}`}
      data-status={status}
      style={{ left: chip.x, top: chip.y, width: chip.w, height: chip.h, fontSize: layout.chipEm }}
      aria-haspopup="menu"
      aria-expanded={expanded}
      aria-label={
        tiny ? `${name}: version ${version}, ${short}, ${countOf(sessions)} of ${countOf(capacity)}` : undefined
      }
      onClick={(event) => onOpen(index, event.currentTarget)}
    >
      <span className="chip-line">
        <span className="chip-name">{shownName}</span>
        {!tiny && (
          <span className="badge">
            <VersionGlyph version={version} />v{Math.max(1, version)}
          </span>
        )}
        {tiny && status !== 'inService' && <Icon className="icon" aria-hidden="true" />}
        <span className="count">
          <b>{countOf(sessions)}</b>
          {!tiny && ` of ${countOf(capacity)}`}
        </span>
      </span>
      {!tiny && (
        <span className="chip-status">
          <Icon className="icon" aria-hidden="true" />
          {statusWords}
        </span>
      )}
      {outlook !== '' && layout.chips !== 'head' && <span className="chip-outlook">{outlook}</span>}
    </button>
  );
}

/** "12 users left, dry in about 4 min (2–9)" for a server that is being bled, otherwise nothing. */
export function drainWords(
  { drains }: Pick<SimulationState, 'drains'>,
  name: string,
  chips: StageLayout['chips'],
): string {
  const drain = drains.find(({ server }) => server === name);
  if (drain === undefined) return '';
  if (chips === 'below') return `${countOf(drain.left)} left, ~${spokenRange(drain).replace(/ \(.*/, '')}`;
  return `${users(drain.left)} left, dry in about ${spokenRange(drain)}`;
}

/** "Mal 7" for "Mallory 7". */
function shortName(name: string): string {
  const [word, ...rest] = name.split(' ');
  return [word.slice(0, 3), ...rest].join('');
}
