import { useFact } from '../../../store/simulation/useSimulation.ts';
import { saysVersion, shortName, versionLabel } from '../../../words/names.ts';
import { count } from '../../../words/quantities.ts';
import { conditionNote, serverLabel } from '../../../words/run/servers.ts';
import type { StageLayout } from '../layout/layout.ts';
import { boxed } from '../scene/boxed.ts';
import { ConditionIcon } from '../shapes/ConditionIcon.tsx';
import { VersionGlyph } from '../shapes/glyphs.tsx';
import { conditionOf, shownVersion } from './chip.ts';
import './chip.css';

type Props = {
  index: number;
  layout: StageLayout;
  expanded: boolean;
  /** Whether it only tells. */
  locked: boolean;
  onOpen: (index: number, button: HTMLElement) => void;
};

/** From this width on there is room for the version's name too, or for the status's. */
const WORDY = 88;

/** A server's name, version and status, as a button that opens what can be done to it; in a small cell its users too. */
export function ServerChip({ index, layout, expanded, locked, onOpen }: Props) {
  const { chip } = layout.vessels[index];
  const name = useFact((state) => state.observation.servers[index]?.name ?? '');
  const status = useFact((state) => state.observation.servers[index]?.status ?? 'inService');
  const version = useFact(({ observation }) => shownVersion(observation.servers[index]));
  const sessions = useFact((state) => state.observation.servers[index]?.sessions ?? 0);
  const capacity = useFact((state) => state.observation.servers[index]?.capacity ?? 1);
  const condition = useFact((state) => conditionOf(status, state.health[name]));
  const inCell = layout.chips === 'head';
  const tiny = inCell && !layout.roomForDots;
  const label =
    inCell || layout.chips === 'inside' ? serverLabel({ name, version, sessions, capacity }, condition) : undefined;
  const tight = tiny || layout.chips === 'inside';
  const fine = condition === 'inService';
  return (
    <button
      type="button"
      className={`chip chip-${tiny ? 'tiny' : layout.chips}`}
      disabled={locked}
      data-status={condition}
      style={boxed(chip)}
      aria-haspopup="menu"
      aria-expanded={expanded}
      aria-label={label}
      title={label}
      onClick={(event) => onOpen(index, event.currentTarget)}
    >
      <span className="chip-name">
        <span className="chip-word">{tiny ? shortName(name) : name}</span>{' '}
        {!tight && <VersionGlyph version={version} />}{' '}
        {!tight && !inCell && chip.w >= WORDY && !saysVersion(name, version) && (
          <span className="chip-version">{versionLabel(version)}</span>
        )}
      </span>{' '}
      <span className="chip-status">
        {tight && !(tiny && !fine) && <VersionGlyph version={version} />}
        {!(tiny && fine) && <ConditionIcon condition={condition} className="icon" />}
        {!(tight && chip.w < WORDY) && <span className="chip-word">{conditionNote(condition)}</span>}
        {inCell && <b className="chip-users">{count(sessions)}</b>}
      </span>
    </button>
  );
}
