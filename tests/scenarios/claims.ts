import {
  applyCommand,
  createWorld,
  harmsDone,
  type Ledger,
  parseScenario,
  type ScenarioInput,
  type SimEvent,
  tick,
} from '../../src/engine/index.ts';
import type { LessonId } from '../../src/scenarios/lessons.ts';
import { type Moment, playOut, type Run } from './run.ts';

/** What a lesson says of any crowd that meets it; `of100` where it says itself with how many crowds of a hundred. */
type ClaimOfEach = { says: string; holds: (run: Run) => boolean; of100?: number };
/** What a lesson says of the average crowd: `told`, rounded to a hundredth. */
type ClaimOfAll = { says: string; average: (run: Run) => number; told: number };
export type Claim = ClaimOfEach | ClaimOfAll;

/** What a run says of a claim: 1 or 0, or the number of which the average is told. */
export const seenOf = (claim: Claim, run: Run): number =>
  'holds' in claim ? Number(claim.holds(run)) : claim.average(run);

const [ALICE, BOB] = [0, 1];
const MINUTE = 60;
const WORK_SECONDS = 90;
/** Moments are looked at once a tick, that is a second. */
const A_LOOK = 1;

const eventsOf = <T extends SimEvent['type']>({ events }: Run, type: T) =>
  events.filter((event): event is Extract<SimEvent, { type: T }> => event.type === type);
const first = <T extends SimEvent['type']>(run: Run, type: T) => eventsOf(run, type)[0];
/** The first tick at whose end a server was so. */
const when = ({ moments }: Run, server: number, status: string, from = 0) =>
  moments.findIndex((moment, tick) => tick >= from && moment.status[server] === status);
/** Users who were turned away in ticks of a kind. */
const refusedWhile = ({ moments }: Run, isSo: (moment: Moment, before: Moment) => boolean) =>
  moments.slice(1).reduce((sum, moment, i) => {
    return isSo(moment, moments[i]) ? sum + moment.turnedAway - moments[i].turnedAway : sum;
  }, 0);
const drainSeconds = ({ drains, seconds }: Run) =>
  drains.reduce((sum, { startedSeconds, endedSeconds }) => sum + (endedSeconds ?? seconds) - startedSeconds, 0);
/** Users whom the drains found on their servers. */
const found = ({ drains, moments }: Run) =>
  drains.reduce((sum, { server, startedSeconds }) => {
    const { sessions } = moments[Math.round(startedSeconds)];
    return sum + sessions[server === 'Alice' ? ALICE : BOB];
  }, 0);
/** Since the bleed began, a minute after the start. */
const bled = ({ moments }: Run) => moments.slice(MINUTE + 1);

/** The same crowd with some things set otherwise. */
function otherwise({ scenario, seed }: Run, set: ScenarioInput) {
  const part = (name: 'traffic' | 'balancer' | 'rollout') => ({ ...scenario[name], ...set[name] });
  const together = { ...scenario, traffic: part('traffic'), balancer: part('balancer'), rollout: part('rollout') };
  return playOut(together as ScenarioInput, seed);
}
/** The same crowd, with the rollout aborted at a moment, until the run was over. */
function abortedAt({ scenario, seed, seconds }: Run, atSeconds: number): Ledger {
  const world = createWorld(parseScenario({ ...scenario, seed }));
  tick(world, atSeconds);
  applyCommand(world, { type: 'abort' });
  tick(world, seconds - atSeconds);
  return world.ledger;
}

export const CLAIMS: Record<LessonId, readonly Claim[]> = {
  article: [
    { says: 'Nobody is hurt', holds: ({ ledger }) => harmsDone(ledger).length === 0 },
    {
      says: 'only once its last user has left',
      holds: (run) => eventsOf(run, 'dry').length === 2 && eventsOf(run, 'dry').every(({ left }) => left === 0),
    },
    {
      says: 'more than three quarters of the time',
      holds: (run) => drainSeconds(run) > 0.75 * run.ledger.rolloutSeconds,
    },
  ],
  lockOut: [
    { says: 'done in three minutes', holds: ({ ledger }) => ledger.rolloutSeconds === 3 * MINUTE },
    {
      says: 'everybody on each server is cut off',
      holds: (run) => {
        const cuts = eventsOf(run, 'cutOff');
        return (
          cuts.length === 2 && cuts.every(({ tick, server }) => run.moments[Math.ceil(tick)].sessions[server] === 0)
        );
      },
    },
    { says: 'those who came to buy lose their orders', holds: ({ ledger }) => ledger.ordersLost > 0 },
  ],
  impatientOperator: [
    {
      says: '63 % of the users on a server have left, on average',
      average: (run) => 1 - run.ledger.cutOff / found(run),
      told: 0.63,
    },
    { says: '37 % are cut off', average: (run) => run.ledger.cutOff / found(run), told: 0.37 },
  ],
  cantCarryBoth: [
    {
      says: 'hurts new users instead',
      holds: ({ ledger }) => ledger.turnedAway > 0 && ledger.cutOff + ledger.signedOut === 0,
    },
    {
      says: 'while one server is out',
      holds: (run) => refusedWhile(run, (now, before) => !isOneOut(now) && !isOneOut(before)) === 0,
    },
    {
      says: 'slow at first',
      holds: ({ moments }) => (moments.find(({ turnedAway }) => turnedAway > 0)?.slowSeconds ?? 0) > 0,
    },
    { says: 'then full', holds: ({ ledger }) => ledger.peakUtilisation === 1 },
  ],
  lastCustomer: [
    { says: 'The mean session is two minutes', holds: ({ scenario }) => meanSession(scenario) === 2 * MINUTE },
    { says: 'Typically 80 minutes', of100: 50, holds: ({ ledger }) => ledger.rolloutSeconds < 80 * MINUTE },
    { says: 'instead of 20', of100: 50, holds: ({ contrastSeconds }) => contrastSeconds < 20 * MINUTE },
    {
      says: 'with 4 of 100 crowds over four hours',
      of100: 4,
      holds: ({ ledger }) => ledger.rolloutSeconds > 240 * MINUTE,
    },
    {
      says: 'dry means the last user',
      holds: ({ ledger, contrastSeconds }) => ledger.rolloutSeconds > contrastSeconds,
    },
  ],
  mirroredEnvironment: [
    { says: 'Nobody is hurt', holds: ({ ledger }) => harmsDone(ledger).length === 0 },
    {
      says: 'nobody is crowded',
      holds: ({ moments }) =>
        moments.every(({ sessions, comfortable }) => sessions.every((users, s) => users <= comfortable[s])),
    },
    {
      says: 'every server runs twice until the old ones are dry',
      holds: ({ ledger, seconds }) =>
        Math.abs(ledger.serverSeconds - 2 * seconds - 2 * ledger.rolloutSeconds) <= 2 * A_LOOK,
    },
  ],
  badRelease: [
    {
      says: 'Alice is restored and put back',
      holds: ({ servers: [alice] }) => alice.version === 1 && alice.status === 'inService',
    },
    {
      says: 'no user ever met the bad version',
      holds: ({ ledger }) => ledger.metNew + ledger.metBoth + ledger.mixedSeconds === 0,
    },
    {
      says: 'tested while nobody was on her',
      holds: (run) => run.moments[Math.ceil(first(run, 'tested').tick)].sessions[ALICE] === 0,
    },
  ],
  breakingSchema: [
    {
      says: 'everybody on Bob breaks',
      holds: (run) => {
        const { tick, broken } = first(run, 'migrated');
        return broken > 0 && run.moments[Math.ceil(tick)].sessions[BOB] === 0;
      },
    },
    {
      says: 'the site is down until she is back',
      holds: (run) => {
        const { tick } = first(run, 'migrated');
        const back = when(run, ALICE, 'inService', Math.ceil(tick));
        return run.ledger.downSeconds === WORK_SECONDS && Math.abs(back - tick - WORK_SECONDS) <= A_LOOK;
      },
    },
    {
      says: 'close the site',
      holds: (run) => otherwise(run, { rollout: { strategy: 'maintenance' } }).brokenBySchema === 0,
    },
    {
      says: 'mirror the database too',
      holds: (run) =>
        otherwise(run, { rollout: { strategy: 'blueGreen', mirroredDatabase: true } }).brokenBySchema === 0,
    },
  ],
  flashSale: [
    {
      says: 'More than a hundred are turned away while over a third of all places are free',
      holds: (run) => {
        const places = run.servers.reduce((sum, { capacity }) => sum + capacity, 0);
        return refusedWhile(run, ({ sessions }) => places - sessions[ALICE] - sessions[BOB] > places / 3) > 100;
      },
    },
    {
      says: 'bleed at the quiet hour',
      holds: (run) => otherwise(run, { rollout: { balancedSeconds: 900 } }).turnedAway <= 2,
    },
    { says: 'abort the rollout', holds: (run) => abortedAt(run, 180).turnedAway <= 2 },
  ],
  cookiesComeBack: [
    {
      says: 'More than three times as long as if nobody came back',
      holds: ({ ledger, contrastSeconds }) => ledger.rolloutSeconds > 3 * contrastSeconds,
    },
    {
      says: 'dry only when nobody will come back',
      holds: (run) => when(run, ALICE, 'updating') > run.moments.findIndex(({ sessions }) => sessions[ALICE] === 0),
    },
  ],
  coldAlice: [
    {
      says: 'just when Bob’s bleed sends her every new user',
      holds: (run) =>
        Math.abs(run.drains[1].startedSeconds - when(run, ALICE, 'inService', when(run, ALICE, 'testing'))) <= A_LOOK,
    },
    {
      says: 'twenty users are enough to make her slow',
      holds: ({ moments }) =>
        moments.some(({ sessions, comfortable }) => sessions[ALICE] <= 20 && sessions[ALICE] > comfortable[ALICE]),
    },
  ],
  bobDies: [
    {
      says: 'his users lose their sessions',
      holds: (run) => run.ledger.cutOff + run.ledger.signedOut >= first(run, 'crashed').users,
    },
    {
      says: 'the site is down although Alice runs',
      holds: (run) =>
        run.ledger.downSeconds > 0 && run.moments[Math.ceil(first(run, 'crashed').tick)].status[ALICE] === 'draining',
    },
    {
      says: 'a draining server takes nobody new',
      holds: (run) =>
        run.moments.every(
          ({ status, sessions }, tick) =>
            status[ALICE] !== 'draining' || tick <= MINUTE || sessions[ALICE] <= run.moments[tick - 1].sessions[ALICE],
        ),
    },
    { says: 'unless you abort', holds: (run) => abortedAt(run, 160).turnedAway < run.ledger.turnedAway / 4 },
  ],
  kubernetesThirtySeconds: [
    { says: 'The site is never down', holds: ({ ledger }) => ledger.downSeconds === 0 },
    { says: 'requests fail', holds: ({ ledger }) => ledger.failedRequests > 0 },
    {
      says: 'until every balancer has heard',
      holds: (run) => otherwise(run, { balancer: { endpointDelaySeconds: 0 } }).failedRequests === 0,
    },
    {
      says: 'gone within 30 s',
      holds: ({ drains }) =>
        drains.every(
          ({ startedSeconds, endedSeconds }) => endedSeconds !== null && endedSeconds - startedSeconds <= 30,
        ),
    },
    {
      says: 'takes its users’ sign-ins with it',
      holds: (run) =>
        run.ledger.signedOut > 0 && otherwise(run, { balancer: { sessionState: 'shared' } }).signedOut === 0,
    },
  ],
  panic: [
    {
      says: 'never run dry',
      holds: (run) => bled(run).every(({ sessions }) => sessions[ALICE] > 0 && sessions[BOB] > 0),
    },
    {
      says: 'sends new users to all of them',
      holds: ({ moments }) =>
        [ALICE, BOB].every((s) =>
          moments.some((moment, tick) => tick > MINUTE + 1 && gained(moments[tick - 1], moment, s)),
        ),
    },
    {
      says: 'the balancer panics',
      holds: (run) => otherwise(run, { balancer: { panicThreshold: 0 } }).rolloutSeconds < 5_000,
    },
  ],
  twoBalancers: [
    { says: 'Not while the other one goes on', holds: (run) => bled(run).every(({ sessions }) => sessions[ALICE] > 0) },
    {
      says: 'a quarter of all new users',
      average: ({ servers: [alice, bob] }) => alice.sessions / (alice.sessions + bob.sessions),
      told: 0.25,
    },
  ],
  blindCounter: [
    {
      says: 'the counter reads 0 with more than a dozen users on her',
      holds: (run) => eventsOf(run, 'dry').some(({ server, left }) => server === ALICE && left > 12),
    },
    {
      says: 'they are cut off',
      holds: (run) => run.ledger.cutOff === eventsOf(run, 'dry').reduce((sum, { left }) => sum + left, 0),
    },
  ],
};

function isOneOut({ status }: Moment): boolean {
  return status.some((each) => each !== 'inService');
}

function meanSession(scenario: ScenarioInput): number {
  return parseScenario(scenario).traffic.sessionLength.meanSeconds;
}

function gained(before: Moment, after: Moment, server: number): boolean {
  return after.sessions[server] > before.sessions[server];
}
