import { part } from '../catalogue.ts';

/** The words of the page, the code, its tests and docs: one for each idea. `docs/glossary.md` is made from these. */
export const glossary = part('glossary', {
  bleeding: {
    name: 'bleeding, bone dry',
    meaning:
      'To bleed a server: new users are sent elsewhere, and those on it stay until they leave. It is bone dry when nobody is left. The field says draining and drained.',
  },
  status: {
    name: 'status: in service, draining, drained, updating, testing, warming',
    meaning:
      'What a server is doing. Draining keeps its users and takes no new ones; drained is draining and empty; failed: its test failed; down: it has crashed; starting: a new pod or a mirrored server.',
  },
  drainTimeout: {
    name: 'drain timeout',
    meaning:
      'How long a drain may take, and what happens to those left then; where a drain ends at its timeout, it lasts that long though nobody is left.',
  },
  arrivalRate: { name: 'arrival rate λ', meaning: 'New users per second.' },
  session: { name: 'session, session length', meaning: 'One user’s stay on one server; its mean is τ.' },
  offeredLoad: { name: 'offered load λτ', meaning: 'The number of users expected on the site.' },
  capacity: {
    name: 'occupancy, capacity, utilisation',
    meaning: 'Sessions held now; the most a server holds; one divided by the other.',
  },
  comfortable: {
    name: 'comfortable load',
    meaning:
      'Up to it a server answers fast; above it everybody there is slow; at its capacity it is full. A cold server has just come back and carries less.',
  },
  request: {
    name: 'request',
    meaning:
      'One call of a user to their server, every now and then; only with the next one does a user notice that the server has gone. A failed request got no answer.',
  },
  affinity: {
    name: 'bound, affinity',
    meaning: 'A user whose next requests go to the same server; by a cookie, as long as that holds.',
  },
  cookie: {
    name: 'cookie',
    meaning: 'What binds a user to a server: it names it, and may run out. Who comes back later still has it.',
  },
  sessionState: {
    name: 'session state',
    meaning:
      'Sign-in and cart: in the server’s memory they are lost with a change of server (signed out), unless they are shared.',
  },
  kubernetes: {
    name: 'surge, unavailable, grace period, preStop',
    meaning:
      'Kubernetes’ words for a rolling update: pods beyond and below the wanted number; until when a pod that goes is killed; how long it still answers.',
  },
  queue: { name: 'queue', meaning: 'Users who wait while every server is full, as long as their patience lasts.' },
  canary: {
    name: 'canary',
    meaning: 'The first updated server: a small share of new users gets it while it is watched.',
  },
  lane: {
    name: 'lane',
    meaning:
      'A server’s glass laid along time, its capacity on top; of more than four servers one of those in turn, whose phase it is, and one of the others.',
  },
  batch: {
    name: 'batch, pause',
    meaning:
      'Servers that are taken together; how long they are watched when they are back, before the next batch: a soak. (Kubernetes’ minReadySeconds is another thing: each pod waits by itself).',
  },
  holding: { name: 'holding', meaning: 'A rollout that can’t go on by itself, and says why.' },
  slowStart: {
    name: 'slow start',
    meaning: 'A server that is back gets little of the new users at first, then its full share.',
  },
  panic: {
    name: 'panic',
    meaning: 'A load balancer with too few healthy servers ignores health and sends users to all.',
  },
  schema: {
    name: 'breaking schema',
    meaning: 'A database change that the old version can’t live with: there is no way back.',
  },
  person: {
    name: 'person, try',
    meaning:
      'A user with all their visits and tries. Whoever got nothing (cut off, turned away, met by an error) may try again: a new session of the same person, for what they came for, as one whom no cookie leads anywhere. People are counted once, events as often as they happen.',
  },
  harm: {
    name: 'harm, good, cost',
    meaning:
      'What the ledger keeps apart: cut off, turned away, orders lost, signed out, failed requests, broken by the schema, slow; content, orders placed; time, server time.',
  },
  forecast: {
    name: 'forecast, law, band',
    meaning:
      'What an operator can foresee; the chance F(t) that something is over t seconds from now; from its 10 % to its 90 % point. A calibrated band holds as often as it says.',
  },
  strategy: {
    name: 'strategy, plan, phase',
    meaning:
      'How a rollout is done; its list of phases; one of them. A phase begins with its entry actions and is over when its exit condition holds.',
  },
  tick: { name: 'tick', meaning: 'One step of simulated time; the engine knows no other time.' },
  recording: {
    name: 'scenario, command, recording',
    meaning:
      'What a run starts from; one act of the operator; both with their ticks, enough to repeat the run to the bit.',
  },
  crowd: {
    name: 'crowd, seed',
    meaning:
      'Everybody who ever comes, with all they will do; a seed is its number. The same seed brings the very same crowd to every run.',
  },
  talk: {
    name: 'talk, room, speaker',
    meaning:
      'A run shown to a room, in windows that are in step: the room’s, and the speaker’s with notes and what comes next. Any of them may act; one of them has the clock.',
  },
  handout: {
    name: 'handout',
    meaning:
      'A run up to the moment shown, or a comparison, as it is printed. Of each step of the plan its telling moment is pictured, six at most.',
  },
  study: {
    name: 'replication, study',
    meaning:
      'One whole rollout with one crowd; many of them, of one scenario or of several that all meet the same crowds.',
  },
  verdict: {
    name: 'verdict',
    meaning:
      'Which of compared runs does best, by a hundred crowds or more, by what counts first (people, time or servers); too close to call where luck could have given it.',
  },
  difference: {
    name: 'paired difference',
    meaning:
      'What one run does more than another with the same crowd; over many crowds its mean, its interval, and in how many of them which is better.',
  },
  shard: { name: 'shard', meaning: 'One of several equal parts of a study’s seeds, for one of several machines.' },
  cutOff: { name: 'cut off', meaning: 'A session ended before its time. A buyer who is cut off loses the order.' },
  turnedAway: { name: 'turned away', meaning: 'A new user whom no server could take.' },
  street: {
    name: 'street',
    meaning: 'Where those lie whom a run has cut off or turned away, each person once, until it ends.',
  },
  exercise: {
    name: 'exercise, set',
    meaning: 'A question with numbers drawn by a seed, whose answer theory knows; five or ten of them.',
  },
  challenge: {
    name: 'challenge, score',
    meaning:
      'A rollout to be done within limits before the same crowd for everybody; points less what people hurt, time and further servers cost.',
  },
  guess: {
    name: 'guess, hidden',
    meaning:
      'What somebody says will come, before it does: a number, a choice or a curve. Until it is locked in, what gives the answer away is hidden. A number is right within what 90 of 100 crowds bring, and near within half and twice of what is usual; of a curve its points where 80 of 100 crowds lie count, and its shape.',
  },
  steps: {
    name: 'guess, watch, explain',
    meaning:
      'The steps of a lesson, whose run is watched at its own pace, slower where it happens. Then come its contrast (the same crowd, one thing different) and one’s own try at its goal.',
  },
  runbook: {
    name: 'runbook',
    meaning:
      'A plan as commands for a load balancer: what to do, how to see that it worked, what to wait for and how long, the deadline, and what puts everything back.',
  },
  ghost: {
    name: 'ghost',
    meaning:
      'A run as it was, or would have been, before a setting changed it: a hollow line in the timeline and in the glasses.',
  },
});

/** An entry of the glossary. */
export type Term = keyof typeof glossary;

export const glossaryWords = part('glossaryDialog', {
  title: 'Glossary',
  find: 'Find a word',
  none: (query: string) => `No word here has “${query}” in it.`,
  about: (name: string) => `Glossary: ${name}`,
});
