import { useFact } from '../../../store/simulation/useSimulation.ts';
import { clockWords } from '../../../words/duration.ts';
import { versionLabel } from '../../../words/names.ts';
import { stepSeconds } from '../../../words/page/timeline.ts';
import { timelineTableWords } from '../../../words/page/timelineTable.ts';
import { count } from '../../../words/quantities.ts';
import { eventWords } from '../../../words/run/events.ts';
import { forecastWords } from '../../../words/run/forecasts.ts';
import { shareName } from '../../../words/run/moments.ts';
import { phaseName } from '../../../words/run/phases.ts';
import { rem } from '../../kit/canvas/rootScale.ts';
import type { Reading } from '../layout/moment.ts';
import './readout.css';

const SHOWN_EVENTS = 3;

/** About how wide the readout is, and how far from the cursor it stands, in pixels. */
const ROOM = 200;
const GAP = 10;

/** To the right of the cursor if there is room, else to the left, else as far to the right as it can. */
function beside(x: number, width: number): { left: string } | { right: string } {
  if (x + GAP + ROOM <= width) return { left: rem(x + GAP) };
  return x - GAP - ROOM >= 0 ? { right: rem(width - x + GAP) } : { right: rem(0) };
}

type Props = { reading: Reading; x: number; width: number };

/** The exact numbers of one moment, beside the cursor. */
export function Readout({ reading, x, width }: Props) {
  const site = useFact((state) => state.site);
  const tickSeconds = useFact(({ settings }) => settings.tickSeconds);
  const { seconds, phase, shares, total, serving, events, mergedSeconds } = reading.moment;
  const told = [
    ...events.slice(0, SHOWN_EVENTS).map((event) => eventWords(event, site)),
    ...reading.foretold.map(({ forecast, came }) => forecastWords(forecast, came, tickSeconds, site)),
    ...(mergedSeconds > 0 ? [timelineTableWords.coarse(stepSeconds(mergedSeconds))] : []),
    ...(events.length > SHOWN_EVENTS ? [timelineTableWords.more(count(events.length - SHOWN_EVENTS))] : []),
  ];
  return (
    <div className="readout" style={beside(x, width)} aria-hidden="true">
      <p>
        <strong>{clockWords(seconds)}</strong> {phaseName(phase.kind, phase.servers, site.names)}
      </p>
      <dl>
        {shares.map((share) => (
          <div key={shareName(share, site)}>
            <dt>
              <i className={`swatch v${share.version > 1 ? 2 : 1}`} /> {shareName(share, site)}{' '}
              <small>{versionLabel(share.version)}</small>
            </dt>
            <dd>
              {count(share.users)}
              {share.low < share.high && (
                <small> ({timelineTableWords.range(count(share.low), count(share.high))})</small>
              )}
            </dd>
          </div>
        ))}
        <div className="sum">
          <dt>{timelineTableWords.allUsers}</dt>
          <dd>{count(total)}</dd>
        </div>
        <div>
          <dt>{timelineTableWords.serving}</dt>
          <dd>{count(serving)}</dd>
        </div>
      </dl>
      {told.map((words) => (
        <p className="event" key={words}>
          {words}
        </p>
      ))}
    </div>
  );
}
