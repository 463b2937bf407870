import { useFact } from '../../../store/simulation/useSimulation.ts';
import { rem } from '../../kit/canvas/rootScale.ts';
import type { StageLayout } from '../layout/layout.ts';
import { drainOf, type NumberTold, numberTold, roomOf } from './chip.ts';

/** How many users a server has, in the air of its glass; of one that is bled, how long they should still stay. */
export function GlassNumber({ index, layout }: { index: number; layout: StageLayout }) {
  const { x, y, w } = layout.vessels[index].number;
  const room = roomOf(layout, index);
  const told = useFact(({ observation, drains, site }) => {
    const server = observation.servers[index];
    return server && JSON.stringify(numberTold(server, drainOf(server.name, drains, site), room));
  });
  const number = JSON.parse(told ?? 'null') as NumberTold | null;
  if (number === null) return null;
  const { users, note, dryness, counter } = number;
  return (
    <div
      className={`glass-number number-${layout.chips}`}
      data-room={room}
      style={{ left: rem(x), top: rem(y), maxWidth: rem(w), minWidth: room === 'tight' ? rem(w) : undefined }}
    >
      <p className="number-line">
        <b>{users}</b>{' '}
        <span>
          {note}
          {dryness !== '' && (
            <>
              {' '}
              <strong>{dryness}</strong>
            </>
          )}
        </span>
      </p>
      {counter !== '' && <p className="number-counter">{counter}</p>}
    </div>
  );
}
