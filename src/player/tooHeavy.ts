import { peakArrivalRate } from '../engine/index.ts';
import { type Recording, RecordingError } from './recording.ts';

/** The most users at once that a recording from outside may lead to: a few seconds to set up, some 100 MB. */
const MAX_USERS = 2_000_000;

/** Refuses a recording that would choke the browser which opens it. @throws RecordingError */
export function refuseTooHeavy({ scenario, commands }: Recording): void {
  const { traffic, servers } = scenario;
  let rate = traffic.arrivalRate;
  const peak = peakArrivalRate({ ...traffic, arrivalRate: 1 });
  let mean = traffic.sessionLength.meanSeconds;
  const capacities = servers.map(({ capacity }) => capacity);
  for (const { command } of commands) {
    if (command.type !== 'set' || typeof command.value !== 'number') continue;
    const { field, value } = command;
    if (field === 'traffic.arrivalRate') rate = Math.max(rate, value);
    if (field === 'traffic.sessionLength.meanSeconds') mean = Math.max(mean, value);
    const [, which] = /^servers\.(\d+|\*)\.capacity$/.exec(field) ?? [];
    if (which === undefined) continue;
    capacities.forEach((capacity, i) => {
      if (which === '*' || Number(which) === i) capacities[i] = Math.max(capacity, value);
    });
  }
  const room = capacities.reduce((sum, capacity) => sum + capacity, 0);
  const users = Math.min(rate * peak * mean, room);
  if (users > MAX_USERS) {
    throw new RecordingError({ type: 'tooHeavy', users: Math.round(users), most: MAX_USERS });
  }
}
