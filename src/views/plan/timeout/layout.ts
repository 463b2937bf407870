import { scaleLinear, scaleLog } from 'd3';
import type { Scenario } from '../../../engine/index.ts';
import type { TimeoutPoint } from '../../../plan/curve.ts';
import type { Size } from '../../kit/canvas/fitCanvas.ts';

/** What the chart shows: the curve, the users that the budget allows, the timeout that is proposed, and the product's own. */
export type CurveFacts = {
  cluster: Scenario;
  points: readonly TimeoutPoint[];
  allowed: number;
  best: number | null;
  usual: number | null;
  /** What crowds have found: users hurt with a timeout, and between which numbers the true mean lies. */
  found: readonly { timeoutSeconds: number; value: number; low: number; high: number }[];
};

const MARGIN = { left: 56, right: 16, top: 24, bottom: 40 };
/** Fewer users than this are as good as none. */
const LEAST = 0.001;
/** What stands on the axis of times, in seconds; six of them at most. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400, 604_800];
const MOST_TICKS = 6;

/** Where everything stands, in pixels of the picture; times in seconds, users on a logarithmic axis. */
export function layoutCurve({ points, allowed, best, usual, found }: CurveFacts, { width, height }: Size) {
  const end = points.at(-1)?.timeoutSeconds || 1;
  const most = Math.max(
    ...points.map(({ hurt }) => hurt),
    allowed,
    ...found.map(({ high }) => (Number.isFinite(high) ? high : 0)),
    1,
  );
  const least = Math.max(LEAST, allowed / 20);
  const [left, right, top, bottom] = [MARGIN.left, width - MARGIN.right, MARGIN.top, height - MARGIN.bottom];
  const x = scaleLinear([0, end], [left, right]);
  const scale = scaleLog([least, most], [bottom, top]).nice();
  const y = (users: number): number => Math.min(bottom, scale(Math.max(users, scale.domain()[0])));
  const shown = points.filter(({ hurt }) => hurt >= scale.domain()[0]);
  const step = STEPS.find((each) => end / each <= MOST_TICKS) ?? end;
  const times = Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, i) => i * step);
  const powers = scale.ticks().filter((users) => Math.abs(Math.log10(users) % 1) < 1e-9);
  const at = (seconds: number | null): number | null => (seconds === null || seconds > end ? null : x(seconds));
  return {
    left,
    right,
    top,
    bottom,
    line: shown
      .map(
        ({ timeoutSeconds, hurt }, i) => `${i === 0 ? 'M' : 'L'}${x(timeoutSeconds).toFixed(1)} ${y(hurt).toFixed(1)}`,
      )
      .join(''),
    floor: y(allowed),
    times: times.map((seconds) => ({ seconds, at: x(seconds) })),
    users: powers.map((users) => ({ users, at: y(users) })),
    best: at(best),
    bestAt: best === null ? bottom : y(hurtAt(points, best)),
    usual: at(usual),
    found: found.map((each) => ({
      at: x(each.timeoutSeconds),
      value: y(each.value),
      low: y(each.low),
      high: y(Number.isFinite(each.high) ? each.high : each.value),
    })),
  };
}

/** The curve between its points. */
function hurtAt(points: readonly TimeoutPoint[], seconds: number): number {
  const i = Math.max(
    1,
    points.findIndex(({ timeoutSeconds }) => timeoutSeconds >= seconds),
  );
  const [one, other] = [points[i - 1], points[i] ?? points[i - 1]];
  const part = (seconds - one.timeoutSeconds) / (other.timeoutSeconds - one.timeoutSeconds || 1);
  return one.hurt + Math.min(1, part) * (other.hurt - one.hurt);
}
