import { pointSeconds } from '../../../lessons/guess/answer.ts';
import type { Frame } from '../../../player/player.ts';
import { type Prediction, usePrediction } from '../../../store/predict/prediction.ts';
import type { Line, Pen } from '../../kit/pens/pen.ts';
import { chooseLanes } from '../layout/lanes.ts';
import type { TimelineLayout } from '../layout/layout.ts';
import type { Palette } from '../paint/palette.ts';

/** A server's users as they were drawn, from a tick on; point by point. */
export type DrawnGuess = { server: string; fromTick: number; users: readonly number[] };

/** The curve that was drawn of the run that plays; null where none was. */
export function drawnGuess(now: Prediction | null): DrawnGuess | null {
  if (now?.stage !== 'watching' || now.question.type !== 'curve' || now.answer?.kind !== 'curve') return null;
  return { server: now.question.server, fromTick: now.fromTick, users: now.answer.users };
}

export const useDrawsGuess = (): boolean => drawnGuess(usePrediction()) !== null;

/** Its line in the server's lane, in pixels; nothing where the server has no lane of its own. Above the lane's top it lies on it. */
export function guessLine(
  { server, fromTick, users }: DrawnGuess,
  { world, history }: Pick<Frame, 'world' | 'history'>,
  { lanes, x }: Pick<TimelineLayout, 'lanes' | 'x'>,
): Line {
  const own = chooseLanes(world, history).lanes.findIndex(
    ({ servers }) => servers.length === 1 && world.servers[servers[0]].name === server,
  );
  if (own < 0) return [];
  const { top, y } = lanes[own];
  const { tickSeconds, traffic } = world.scenario;
  return users.flatMap((value, point) => [
    x(fromTick + pointSeconds(point, traffic.sessionLength.meanSeconds) / tickSeconds),
    Math.max(top, y(value)),
  ]);
}

/** Faint and dashed: what is so is solid. */
export function paintGuess(
  pen: Pen,
  line: Line,
  { left, right, top, bottom }: TimelineLayout['plot'],
  { faint }: Palette,
): void {
  pen.within(left, top, right, bottom, () => pen.line(line, { colour: faint, width: 2, dashes: [7, 5] }));
}
