import type { Recording } from '../../player/recording.ts';
import { formatClock } from '../../store/duration.ts';

/** What a link or a file of a run holds: "The scenario, and 3 acts with their moments. It opens at 3:20." */
export function sayHolds({ scenario, commands, shownTick, endTick }: Recording): string {
  const at = (tick: number) => formatClock(tick * scenario.tickSeconds);
  const count = commands.length;
  const acts =
    count === 0
      ? 'The scenario; nothing was done to it.'
      : `The scenario, and ${count.toLocaleString('en')} ${count === 1 ? 'act with its moment' : 'acts with their moments'}.`;
  const end = shownTick < endTick ? ` of ${at(endTick)}` : '';
  return `${acts} It opens at ${at(shownTick)}${end}.`;
}
