import type { Kind } from '../exercise/exercise.ts';
import { playFirstDrain } from '../exercise/playing.ts';
import { exponential, shopOf } from '../exercise/shop.ts';

type Facts = { users: number; meanSeconds: number; balancers: number; told: number };

/** What can be answered, by its place. */
const [AS_EVER, IN_PROPORTION, NOT_SO] = [0, 1, 2];
/** So many mean sessions are waited for: a whole drain takes a third of it. */
const PATIENCE = 20;

/** Some balancers are told that a server is bled. When is it dry? Not while another one sends it users. */
export const halfTold: Kind<Facts> = {
  unit: 'choice',
  seenUnit: 'choice',
  draw: ({ pick }) => ({
    users: pick([60, 80, 100]),
    meanSeconds: pick([60, 120, 180]),
    ...pick([
      { balancers: 2, told: 1 },
      { balancers: 2, told: 2 },
      { balancers: 3, told: 1 },
      { balancers: 3, told: 2 },
      { balancers: 3, told: 3 },
    ]),
  }),
  answer: ({ balancers, told }) => {
    const right = told === balancers ? AS_EVER : NOT_SO;
    const slips = { asEver: AS_EVER, inProportion: IN_PROPORTION, notSo: NOT_SO };
    return {
      right,
      accepted: [right, right],
      slips: Object.fromEntries(Object.entries(slips).filter(([, choice]) => choice !== right)),
      seen: { band: [right, right], chance: 1 },
    };
  },
  scenario: ({ users, meanSeconds, balancers, told }) =>
    shopOf({ users, session: exponential(meanSeconds), balancer: { balancers, drainKnownTo: told } }),
  play: (world, { meanSeconds }) => (Number.isFinite(playFirstDrain(world, PATIENCE * meanSeconds)) ? AS_EVER : NOT_SO),
};
