import type { MouseEvent } from 'react';
import type { Observation } from '../../engine/index.ts';
import type { SimulationState } from '../../store/simulationState.ts';
import { useFact } from '../../store/useSimulation.ts';
import { HEALTH_ICONS, STATUS_ICONS, VersionGlyph } from './glyphs.tsx';
import type { StageLayout } from './layout.ts';
import './chip.css';
import { countOf, HEALTH_WORDS, STATUS_WORDS, spokenRange, users } from './words.ts';

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
  const version = useFact(({ observation }) => shownVersion(observation.servers[index]));
  const sessions = useFact((state) => state.observation.servers[index]?.sessions ?? 0);
  const capacity = useFact((state) => state.observation.servers[index]?.capacity ?? 1);
  const { chip } = layout.vessels[index];
  const roomy = layout.chips === 'above' && chip.w >= 15 * layout.em;
  const outlook = useFact((state) => drainWords(state, name, roomy));
  const health = useFact((state) => state.health[name] ?? 'fine');
  const trouble = status === 'inService' && health !== 'fine' ? health : null;
  const Icon = trouble ? HEALTH_ICONS[trouble] : STATUS_ICONS[status];
  const { words, short } = trouble ? HEALTH_WORDS[trouble] : STATUS_WORDS[status];
  const tight = !roomy;
  const bare = layout.chips !== 'above' && chip.w < (layout.chips === 'head' ? 14 : 8.5) * layout.chipEm;
  const tiny = !layout.roomForDots;
  const statusWords = tight ? short : words;
  const place = { left: chip.x, top: chip.y, width: chip.w, height: chip.h, fontSize: layout.chipEm };
  const button = {
    type: 'button' as const,
    className: `chip chip-${tiny ? 'tiny' : layout.chips}`,
    'data-status': trouble === 'failing' ? 'full' : (trouble ?? status),
    'data-tight': tight,
    'data-bare': bare,
    style: place,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': expanded,
    onClick: (event: MouseEvent<HTMLButtonElement>) => onOpen(index, event.currentTarget),
  };
  if (tiny) {
    const label = `${name}: version ${version}, ${statusWords}, ${countOf(sessions)} of ${countOf(capacity)}`;
    return (
      <button {...button} aria-label={label} title={label}>
        <span className="chip-name">{shortName(name)}</span>
        <span className="chip-line">
          {status === 'inService' && !trouble ? (
            <VersionGlyph version={version} />
          ) : (
            <Icon className="icon icon-alone" aria-hidden="true" />
          )}
          <span className="count">{countOf(sessions)}</span>
        </span>
      </button>
    );
  }
  return (
    <button {...button}>
      <span className="chip-line">
        {bare && <VersionGlyph version={version} />}
        <span className="chip-name">{name}</span>{' '}
        <span className={bare ? 'hidden-visually' : 'badge'}>
          <VersionGlyph version={version} />
          <span className={saysVersion(name, version) ? 'hidden-visually' : ''}>v{version}</span>
        </span>{' '}
        <span className="count">
          <b>{countOf(sessions)}</b>
          <span className={bare && layout.chips === 'head' ? 'hidden-visually' : ''}> of {countOf(capacity)}</span>
        </span>
      </span>{' '}
      <span className="chip-status">
        <Icon className="icon" aria-hidden="true" />
        {statusWords}
      </span>{' '}
      {outlook !== '' && layout.chips !== 'head' && <span className="chip-outlook">{outlook}</span>}
    </button>
  );
}

/** A server that is being started has no other version than the one that comes. */
function shownVersion(server: Observation['servers'][number] | undefined): number {
  return (server?.status === 'starting' ? server.installing : server?.version) ?? 1;
}

/** "Alice v2" needs no "v2" beside it. */
function saysVersion(name: string, version: number): boolean {
  return name.endsWith(` v${version}`);
}

/** "12 users left, dry in about 4 min (2–9)" for a server that is being bled, otherwise nothing. */
export function drainWords({ drains }: Pick<SimulationState, 'drains'>, name: string, roomy: boolean): string {
  const drain = drains.find(({ server }) => server === name);
  if (drain === undefined) return '';
  if (drain.median === Number.POSITIVE_INFINITY) {
    return roomy ? `${users(drain.left)} left, never dry: more keep coming` : `${countOf(drain.left)} left, never dry`;
  }
  if (!roomy) return `${countOf(drain.left)} left, ~${spokenRange(drain).replace(/ \(.*/, '')}`;
  return `${users(drain.left)} left, dry in about ${spokenRange(drain)}`;
}

/** "Mal7" for "Mallory 7". */
function shortName(name: string): string {
  const [word, ...rest] = name.split(' ');
  return [word.slice(0, 3), ...rest].join('');
}
