import { Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { keepClock, keptClock, passedMs, reset, toggled, withMinutes } from '../../../store/present/talkClock.ts';
import { stopwatchWords, timeOfDayWords, speakerWords as words } from '../../../words/talk/present.ts';
import { TalkButton } from '../../talk/TalkButton.tsx';
import { useTalk } from '../../talk/useTalk.ts';

const LOOK_MS = 250;

/** How long the talk has lasted, and the time of day. */
export function TalkClock() {
  const { id } = useTalk();
  const [clock, setClock] = useState(() => keptClock(id));
  const [nowMs, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => keepClock(id, clock), [id, clock]);
  const passed = passedMs(clock, nowMs);
  const over = passed - clock.minutes * 60_000;
  return (
    <section className="panel speaker-clock" aria-label={words.talk}>
      <div>
        <h3>{words.talk}</h3>
        <p className="speaker-time">{stopwatchWords(passed)}</p>
      </div>
      <div className="speaker-length">
        <label>
          {words.of}{' '}
          <input
            type="number"
            min={1}
            max={600}
            value={clock.minutes}
            aria-label={words.minutes}
            onChange={(event) => setClock(withMinutes(clock, event.target.valueAsNumber))}
          />{' '}
          {words.min}
        </label>
        {over > 0 && (
          <p>
            <b>{words.over(stopwatchWords(over))}</b>
          </p>
        )}
      </div>
      <div className="speaker-row">
        <TalkButton
          brief
          name={clock.sinceMs === null ? words.start : words.pause}
          Icon={clock.sinceMs === null ? Play : Pause}
          run={() => setClock(toggled(clock, Date.now()))}
        />
        <TalkButton brief name={words.reset} Icon={RotateCcw} run={() => setClock(reset(clock, Date.now()))} />
      </div>
      <div>
        <h3>{words.now}</h3>
        <p className="speaker-time">{timeOfDayWords(nowMs)}</p>
      </div>
    </section>
  );
}
