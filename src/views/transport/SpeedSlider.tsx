import { SPEEDS } from '../../player/clock.ts';
import { transportWords } from '../../words/page/transport.ts';

const LOWEST = Math.log10(SPEEDS[0]);
const HIGHEST = Math.log10(SPEEDS[SPEEDS.length - 1]);

/** Two significant digits: 0.1, 15, 1200. */
function roundSpeed(speed: number): number {
  return Number(speed.toPrecision(2));
}

/** How fast simulated time runs: a logarithmic slider. */
export function SpeedSlider({ speed, onChange }: { speed: number; onChange: (speed: number) => void }) {
  return (
    <label className="speed">
      <span>{transportWords.speed}</span>
      <input
        type="range"
        min={LOWEST}
        max={HIGHEST}
        step={0.05}
        value={Math.log10(speed)}
        aria-valuetext={transportWords.timesRealTime(speed)}
        onChange={(event) => onChange(roundSpeed(10 ** Number(event.target.value)))}
      />
      <output>{transportWords.times(speed)}</output>
    </label>
  );
}
