import type { History, Track } from '../../player/history.ts';
import type { Frame } from '../../player/player.ts';
import { formatClock } from '../../store/duration.ts';
import type { Size } from '../canvas/fitCanvas.ts';
import { type BandBox, bandBoxes } from '../timeline/bands.ts';
import { chooseSpan, chooseTop, timeStep } from '../timeline/span.ts';

/** Points of a line in pixels, flat: x, y, x, y… */
export type Line = number[];

/** One run's part of the chart. */
export type ChartRow = {
  label: string;
  /** Where its name and its phases stand, and where its lines do. */
  head: number;
  top: number;
  bottom: number;
  bands: BandBox[];
  users: Line;
  /** Those of the users who are on the new version. */
  updated: Line;
  /** Broken (NaN) where it is above the scale. */
  serving: Line;
  /** Where the capacity is above the scale, and how much it is. */
  beyond: { x0: number; x1: number; text: string }[];
  /** Where its rollout was over; null while it is not. */
  overX: number | null;
};

export type ChartLayout = {
  size: Size;
  left: number;
  right: number;
  rows: ChartRow[];
  times: { at: number; text: string }[];
  /** The largest number of users on every row's scale. */
  top: number;
  /** The moment shown, and how far was played. */
  nowX: number;
  playedX: number;
  nowText: string;
  /** Ticks of the first run, at the left and at the right edge. */
  spanTicks: number;
};

const GUTTER = { left: 30, right: 10, bottom: 17 };
const HEAD = 15;
const PIXELS_PER_TIME = 70;

/** The runs one below the other over one time axis, on one scale: a pure function of their frames and the size. */
export function layoutChart(frames: readonly Frame[], labels: readonly string[], size: Size): ChartLayout {
  const [first] = frames;
  const { tickSeconds } = first.world.scenario;
  const spanSeconds = Math.max(
    ...frames.map(({ world, history }) => chooseSpan(history.tick * world.scenario.tickSeconds, world.scenario)),
  );
  const left = GUTTER.left;
  const right = Math.max(left + 1, size.width - GUTTER.right);
  const x = (seconds: number) => left + ((right - left) * seconds) / spanSeconds;
  const top = commonTop(frames);
  const rowHeight = (size.height - GUTTER.bottom) / frames.length;
  const rows = frames.map((frame, i): ChartRow => {
    const { world, history } = frame;
    const seconds = world.scenario.tickSeconds;
    const xOf = (tick: number) => x(tick * seconds);
    const head = i * rowHeight;
    const bottom = Math.max(head + HEAD + 4, head + rowHeight - 5);
    const yOf = (users: number) => bottom - ((bottom - head - HEAD) * Math.min(users, top)) / top;
    const perColumn = spanSeconds / seconds / (right - left);
    const last = history.bands.at(-1);
    return {
      label: labels[i],
      head,
      top: head + HEAD,
      bottom,
      bands: bandBoxes(
        history,
        world.servers.map(({ name }) => name),
        xOf,
        xOf(history.tick),
      ),
      users: lineOf(history, history.total, perColumn, xOf, yOf),
      updated: lineOf(history, history.updated, perColumn, xOf, yOf),
      ...capacityOf(history, top, xOf, yOf),
      overX: last && last.kind === 'done' ? xOf(last.startTick) : null,
    };
  });
  const step = timeStep(spanSeconds, Math.floor((right - left) / PIXELS_PER_TIME));
  const count = Math.floor(spanSeconds / step + 1e-9) + 1;
  const now = first.moment * tickSeconds;
  return {
    size,
    left,
    right,
    rows,
    top,
    times: Array.from({ length: count }, (_, i) => ({ at: x(i * step), text: formatClock(i * step) })),
    nowX: x(now),
    playedX: x(Math.max(now, first.history.tick * tickSeconds)),
    nowText: formatClock(first.world.tick * tickSeconds),
    spanTicks: spanSeconds / tickSeconds,
  };
}

/** The top of the scale: of every run alike, so that heights can be compared. */
function commonTop(frames: readonly Frame[]): number {
  let peak = 0;
  const rooms = new Set<number>();
  for (const { world, history } of frames) {
    for (let b = 0; b < history.count; b++) peak = Math.max(peak, history.total.max[b]);
    const { arrivalRate, sessionLength } = world.scenario.traffic;
    const load = arrivalRate * sessionLength.meanSeconds;
    peak = Math.max(peak, Math.min(load + 1.5 * Math.sqrt(load), history.installed.last[0]));
    for (const { capacity } of world.servers) rooms.add(capacity);
  }
  return chooseTop(peak, [...rooms]);
}

/** The smallest and the largest value of each column of pixels, in order of time. */
function lineOf(
  { count, bucketTicks, tick }: History,
  { last, min, max }: Track,
  ticksPerColumn: number,
  xOf: (tick: number) => number,
  yOf: (users: number) => number,
): Line {
  const perColumn = Math.max(1, Math.floor(ticksPerColumn / bucketTicks));
  const line: Line = [xOf(0), yOf(last[0])];
  for (let start = 0; start < count; start += perColumn) {
    const end = Math.min(start + perColumn, count);
    let [low, high] = [start, start];
    for (let b = start + 1; b < end; b++) {
      if (min[b] < min[low]) low = b;
      if (max[b] > max[high]) high = b;
    }
    const at = (bucket: number) => xOf(Math.min((bucket + 1) * bucketTicks - 1, tick));
    if (low < high) line.push(at(low), yOf(min[low]), at(high), yOf(max[high]));
    else if (high < low) line.push(at(high), yOf(max[high]), at(low), yOf(min[low]));
    else line.push(at(low), yOf(last[low]));
  }
  line.push(xOf(tick), yOf(last[count - 1]));
  return line;
}

/** The steps of a number that changes seldom, flat: from tick, to tick, value… */
function stepsOf({ count, bucketTicks, tick }: History, { last }: Track): number[] {
  const steps: number[] = [];
  let start = 0;
  for (let b = 1; b <= count; b++) {
    if (b < count && last[b] === last[start]) continue;
    steps.push(start * bucketTicks, b < count ? b * bucketTicks : tick, last[start]);
    start = b;
  }
  return steps;
}

/** The capacity in service: its line up to the top of the scale, and what is above it. */
function capacityOf(
  history: History,
  top: number,
  xOf: (tick: number) => number,
  yOf: (users: number) => number,
): Pick<ChartRow, 'serving' | 'beyond'> {
  const steps = stepsOf(history, history.serving);
  const serving: Line = [];
  const beyond: ChartRow['beyond'] = [];
  for (let i = 0; i < steps.length; i += 3) {
    const [x0, x1, value] = [xOf(steps[i]), xOf(steps[i + 1]), steps[i + 2]];
    const y = value > top ? Number.NaN : yOf(value);
    serving.push(x0, y, x1, y);
    if (value > top) beyond.push({ x0, x1, text: `▲ ${value.toLocaleString('en')}` });
  }
  return { serving, beyond };
}
