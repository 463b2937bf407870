import { part } from '../catalogue.ts';

/** What an option of a choice is called, and what it means in a few words more. */
export type Choice = { name: string; gist?: string };

/** The options of every choice but strategies and products, by the field's path. */
export const choices = part('choices', {
  start: {
    equilibrium: { name: 'Busy', gist: 'users are already there' },
    empty: { name: 'Empty', gist: 'the doors have just opened' },
  },
  'traffic.sessionLength.distribution': {
    exponential: { name: 'Exponential', gist: 'no memory' },
    lognormal: { name: 'Lognormal', gist: 'some stay long' },
    weibull: { name: 'Weibull', gist: 'a tail to choose' },
    pareto: { name: 'Pareto', gist: 'a very long tail' },
    uniform: { name: 'Uniform', gist: 'evenly spread' },
    fixed: { name: 'Fixed', gist: 'all alike' },
    empirical: { name: 'Measured', gist: 'as in a log' },
  },
  'traffic.curve.kind': {
    constant: { name: 'Always the same' },
    day: { name: 'A day', gist: 'quiet nights, busy evenings' },
    step: { name: 'A step', gist: 'from one moment on' },
    spike: { name: 'A spike', gist: 'a flash sale' },
    points: { name: 'Points of your own' },
  },
  'balancer.routing': {
    roundRobin: { name: 'Round robin', gist: 'in turn' },
    random: { name: 'Random' },
    leastSessions: { name: 'Least sessions', gist: 'the emptiest' },
    leastConnections: { name: 'Least connections', gist: 'fewest requests in flight' },
    powerOfTwo: { name: 'Power of two', gist: 'the emptier of two' },
  },
  'balancer.equalConnections': {
    alike: { name: 'Alike', gist: 'whatever they weigh' },
    byWeight: { name: 'By weight' },
  },
  'balancer.onDrainTimeout': {
    wait: { name: 'Keep waiting', gist: 'only say that it is late' },
    cut: { name: 'Cut off those left' },
    handOff: { name: 'Hand those left to the others' },
  },
  'balancer.drainEnds': {
    whenEmpty: { name: 'When it is empty' },
    atDeadline: { name: 'At its timeout', gist: 'even if it is empty before' },
  },
  'balancer.sessionState': {
    memory: { name: 'In the server’s memory' },
    shared: { name: 'Shared between the servers' },
  },
  'balancer.slowStartAfter': {
    everyReturn: { name: 'After every return' },
    crash: { name: 'Only after it was down' },
    never: { name: 'Never' },
  },
  'rollout.mode': {
    auto: { name: 'Go on by themselves' },
    manual: { name: 'Wait for Next phase' },
  },
  'rollout.onTestFailure': {
    hold: { name: 'Hold', gist: 'stop and wait for you' },
    rollBack: { name: 'Roll back', gist: 'bleed back to the old version' },
    carryOn: { name: 'Carry on', gist: 'leave that server out, do the rest' },
  },
  'rollout.oldUsers': {
    bleed: { name: 'Bleed', gist: 'wait until they have left' },
    cut: { name: 'Cut them off' },
  },
  'rollout.dryWhen': {
    empty: { name: 'True dryness', gist: 'nobody is left' },
    counter: { name: 'The balancer’s counter of connections at 0' },
    quiet: { name: 'No request for a while' },
    deadline: { name: 'The drain timeout alone' },
  },
  'rollout.schemaChange': {
    none: { name: 'Does not change' },
    compatible: { name: 'Changes, both versions can live with it' },
    breaking: { name: 'Changes, the old version breaks' },
  },
} satisfies Record<string, Record<string, Choice>>);
