import type { MouseEvent } from 'react';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { saysVersion, shortName, versionLabel } from '../../../words/names.ts';
import { count } from '../../../words/quantities.ts';
import { capacityWords, conditionWords, counterWords, drainWords, serverLabel } from '../../../words/run/servers.ts';
import { isRoomy, type StageLayout } from '../scene/layout.ts';
import { ConditionIcon } from '../shapes/ConditionIcon.tsx';
import { VersionGlyph } from '../shapes/glyphs.tsx';
import { conditionOf, drainOf, shownVersion } from './chip.ts';
import './chip.css';

type Props = {
  index: number;
  layout: StageLayout;
  expanded: boolean;
  onOpen: (index: number, button: HTMLElement) => void;
};

/** A server's name, version, status and count, as a button that opens what can be done to it. */
export function ServerChip({ index, layout, expanded, onOpen }: Props) {
  const { chip } = layout.vessels[index];
  const roomy = isRoomy(layout, index);
  const name = useFact((state) => state.observation.servers[index]?.name ?? '');
  const status = useFact((state) => state.observation.servers[index]?.status ?? 'inService');
  const version = useFact(({ observation }) => shownVersion(observation.servers[index]));
  const sessions = useFact((state) => state.observation.servers[index]?.sessions ?? 0);
  const capacity = useFact((state) => state.observation.servers[index]?.capacity ?? 1);
  const condition = useFact((state) => conditionOf(status, state.health[name]));
  const outlook = useFact(({ drains, site, observation }) => {
    const drain = drainOf(name, drains, site);
    const connections = observation.servers[index]?.connections ?? null;
    const told = [
      ...(drain === null ? [] : [drainWords(drain, roomy)]),
      ...(connections === null ? [] : [counterWords(connections)]),
    ];
    return told.join('; ');
  });
  const bare = layout.chips !== 'above' && chip.w < (layout.chips === 'head' ? 14 : 8.5) * layout.chipEm;
  const tiny = !layout.roomForDots;
  const place = { left: chip.x, top: chip.y, width: chip.w, height: chip.h, fontSize: layout.chipEm };
  const button = {
    type: 'button' as const,
    className: `chip chip-${tiny ? 'tiny' : layout.chips}`,
    'data-status': condition,
    'data-tight': !roomy,
    'data-bare': bare,
    style: place,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': expanded,
    onClick: (event: MouseEvent<HTMLButtonElement>) => onOpen(index, event.currentTarget),
  };
  if (tiny) {
    const label = serverLabel({ name, version, sessions, capacity }, condition);
    return (
      <button {...button} aria-label={label} title={label}>
        <span className="chip-name">{shortName(name)}</span>
        <span className="chip-line">
          {condition === 'inService' ? (
            <VersionGlyph version={version} />
          ) : (
            <ConditionIcon condition={condition} className="icon icon-alone" />
          )}
          <span className="count">{count(sessions)}</span>
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
          <span className={saysVersion(name, version) ? 'hidden-visually' : ''}>{versionLabel(version)}</span>
        </span>{' '}
        <span className="count">
          <b>{count(sessions)}</b>
          <span className={bare && layout.chips === 'head' ? 'hidden-visually' : ''}> {capacityWords(capacity)}</span>
        </span>
      </span>{' '}
      <span className="chip-status">
        <ConditionIcon condition={condition} className="icon" />
        {conditionWords(condition, roomy)}
      </span>{' '}
      {outlook !== '' && layout.chips !== 'head' && <span className="chip-outlook">{outlook}</span>}
    </button>
  );
}
