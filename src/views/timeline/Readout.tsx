import type { Moment } from './moment.ts';
import './readout.css';

const SHOWN_EVENTS = 3;

/** About how wide the readout is, and how far from the cursor it stands, in pixels. */
const ROOM = 200;
const GAP = 10;

/** To the right of the cursor if there is room, else to the left, else as far to the right as it can. */
function beside(x: number, width: number): { left: number } | { right: number } {
  if (x + GAP + ROOM <= width) return { left: x + GAP };
  return x - GAP - ROOM >= 0 ? { right: width - x + GAP } : { right: 0 };
}

type Props = { moment: Moment; forecasts: readonly string[]; x: number; width: number };

/** The exact numbers of one moment, beside the cursor. */
export function Readout({ moment, forecasts, x, width }: Props) {
  const { time, phase, shares, total, serving, events, mergedSeconds } = moment;
  return (
    <div className="readout" style={beside(x, width)} aria-hidden="true">
      <p>
        <strong>{time}</strong> {phase}
      </p>
      <dl>
        {shares.map(({ name, version, users, low, high }) => (
          <div key={name}>
            <dt>
              <i className={`swatch v${version > 1 ? 2 : 1}`} /> {name} <small>v{version > 1 ? 2 : 1}</small>
            </dt>
            <dd>
              {users.toLocaleString('en')}
              {low < high && <small> ({`${low}–${high}`})</small>}
            </dd>
          </div>
        ))}
        <div className="sum">
          <dt>All users</dt>
          <dd>{total.toLocaleString('en')}</dd>
        </div>
        <div>
          <dt>Capacity in service</dt>
          <dd>{serving.toLocaleString('en')}</dd>
        </div>
      </dl>
      {events.slice(0, SHOWN_EVENTS).map((text) => (
        <p className="event" key={text}>
          {text}
        </p>
      ))}
      {forecasts.map((text) => (
        <p className="event" key={text}>
          {text}
        </p>
      ))}
      {mergedSeconds > 0 && <p className="event">Kept in steps of {Number(mergedSeconds.toPrecision(3))} s.</p>}
      {events.length > SHOWN_EVENTS && <p className="event">and {events.length - SHOWN_EVENTS} more</p>}
    </div>
  );
}
