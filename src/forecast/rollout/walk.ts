import { breaksOld, type Phase, planBack, type SeenWorld } from '../../engine/index.ts';
import { allGone, allOver, type Stay, type TimeLaw } from '../../theory/index.ts';
import { after, chanceOf, later, meanMoment, type Passage, partOf, together } from '../../theory/stages/passage.ts';
import { type Course, NOW, panics, stretchesOf, withShares, withStops } from './course.ts';
import { type DrainRules, drainAhead, drainRules, podRules } from './drainAhead.ts';
import { movedTo, poissonStay, stillOn, withMove } from './moves.ts';
import type { People } from './people.ts';

/** What the way is worked out from. */
export type Given = {
  /** Of the world only its settings are looked at later on. */
  world: Pick<SeenWorld, 'scenario'>;
  people: People;
  /** The chance that a stage may lose at the far end of what is worked out. */
  lost: number;
};

/** Where the rollout may be: how the servers stand there, and when and how likely it gets there. */
export type Way = { course: Course; passage: Passage };

/** A test that failed: the way from there, and what is still to be done on it. */
export type Turning = { way: Way; plan: readonly Phase[] };

/** The way through one phase from its beginning to its end, and the one back if a test fails. */
export function through(given: Given, way: Way, phase: Phase): { way: Way; turning: Turning | null } {
  return ended(given, passed(given, begun(given, way, phase), phase), phase);
}

/** What is done to the servers as the phase begins. */
function begun({ world, people }: Given, { course, passage }: Way, phase: Phase): Way {
  const out = phase.entry.flatMap(({ action, servers }) => (LEAVES.has(action) ? servers : []));
  const ending = phase.entry.flatMap(({ action, servers }) => (action === 'terminate' ? servers : []));
  const started = phase.entry.flatMap(({ action, servers }) => (action === 'create' ? servers : []));
  const bled = phase.entry.flatMap(({ action, servers }) => (action === 'drain' ? servers : []));
  const moving = withMove(withMove(course, bled, drainRules(world), people), ending, podRules(world), people);
  const taken = withStops(moving, out, { serving: false, draining: true });
  const left = withStops(taken, ending, { exists: false, listed: false });
  const changed = withStops(left, started, { exists: true });
  const watched = phase.kind === 'observe' ? phase.servers : [];
  const goesOn = 1 - alone(course, phase, out);
  return {
    course: withShares(changed, watched, world.scenario.rollout.canaryShare),
    passage: goesOn < 1 ? partOf(passage, goesOn) : passage,
  };
}

/** The chance that no other server is left in service, as all failed their tests: the rollout waits for its operator then. */
function alone({ stops }: Course, { kind }: Phase, out: readonly number[]): number {
  if (out.length === 0 || kind === 'close') return 0;
  const others = stops.filter(({ serving }, s) => serving && !out.includes(s));
  return others.length === 0 ? 0 : others.reduce((chance, { leftOut }) => chance * leftOut, 1);
}

const LEAVES = new Set(['drain', 'takeOut', 'terminate', 'remove']);

/** The time that the phase takes. */
function passed(given: Given, way: Way, phase: Phase): Way {
  const { rollout } = given.world.scenario;
  const begins = (action: string) => phase.entry.some((entry) => entry.action === action);
  switch (phase.exit) {
    case 'balancedSeconds':
      return certainly(way, rollout.mode === 'manual' ? 0 : rollout.balancedSeconds);
    case 'canarySeconds':
    case 'pauseSeconds':
      return certainly(way, rollout[phase.exit]);
    case 'updated': {
      const { stops } = way.course;
      const isDone = !begins('create') && phase.servers.every((s) => stops[s].version === phase.version);
      return isDone ? way : certainly(way, rollout.updateSeconds);
    }
    case 'tested':
      return certainly(way, rollout.testSeconds);
    case 'inService':
      return certainly(way, rollout.warmUpSeconds);
    case 'dry':
      return begins('drain') ? drained(given, way, phase, drainRules(given.world)) : way;
    case 'gone':
      return begins('terminate') ? drained(given, way, phase, podRules(given.world)) : way;
    case 'never':
      return way;
  }
}

/** So many seconds more. */
export function certainly({ course, passage }: Way, seconds: number): Way {
  const { fixed, random } = course.moment;
  return { course: { ...course, moment: { fixed: fixed + seconds, random } }, passage: later(passage, seconds) };
}

/** Until nobody holds the servers: of those on them now each by their own chance, of those who come until then a Poisson number. */
function drained(given: Given, way: Way, phase: Phase, rules: DrainRules): Way {
  const { world, people } = given;
  const { course } = way;
  const servers = phase.entry.flatMap((entry) => entry.servers);
  // From the first server of the new version on, the old one has no users where it breaks.
  if (breaksOld(world.scenario) && course.stops.some(({ version }) => version > 1)) {
    const nobody = { stays: [], newcomers: { rate: () => 0, still: people.still } };
    return uncertainly(given, way, () =>
      drainAhead(world, rules, { servers: servers.length, ...nobody }, people.scale),
    );
  }
  const earlier = phase.servers.filter((s) => !servers.includes(s));
  const present = people.on(
    servers.filter((s) => course.stops[s].since === NOW),
    rules.byLooks || rules.bound !== null,
  );
  const share = shareOf(course, servers);
  const told = panics(course) ? { ...rules, told: { afterSeconds: Number.POSITIVE_INFINITY, part: 1 } } : rules;
  return uncertainly(given, way, (begin) => {
    const since = (stays: readonly Stay[]) => stays.map((stay) => people.goingOn(stay, begin));
    const late = rules.comeSeconds > 0 ? [{ from: begin, to: begin + rules.comeSeconds, share }] : [];
    const stretches = stretchesOf(course, servers, begin);
    const come = poissonStay(people.newUsers.held([...stretches, ...late]));
    const stays = since([...present, ...people.sentAnew(stretches), come, ...movedTo(course, servers, begin)]);
    const newcomers = { rate: (t: number) => share * people.newUsers.rate(begin + t), still: people.still };
    const law = drainAhead(world, told, { servers: servers.length, stays, newcomers }, people.scale);
    const before = stillOn(course, earlier, begin);
    return before.length === 0 ? law : allOver([law, allGone(before, people.scale)]);
  });
}

/** The share of all new users that servers get which are being drained, where that is not known. */
function shareOf({ stops }: Course, servers: readonly number[]): number {
  const own = servers.reduce((sum, s) => sum + stops[s].weight, 0);
  const others = stops.reduce(
    (sum, { serving, weight }, s) => (serving && !servers.includes(s) ? sum + weight : sum),
    0,
  );
  return own / (own + others || 1);
}

/** As long as `lasts` says if it begins so many seconds from now. */
export function uncertainly({ lost }: Given, { course, passage }: Way, lasts: (seconds: number) => TimeLaw): Way {
  const next = after(passage, lasts, lost);
  const { fixed, random } = course.moment;
  const seconds = meanMoment(next) - meanMoment(passage);
  return { course: { ...course, moment: { fixed, random: random + seconds } }, passage: next };
}

/** What has become of the servers, and of their tests. */
export function ended(given: Given, way: Way, phase: Phase): { way: Way; turning: Turning | null } {
  const { servers, version, exit } = phase;
  const { course, passage } = way;
  const turned = (next: Course) => ({ way: { course: next, passage }, turning: null });
  if (exit === 'updated') return turned(withStops(course, servers, { version }));
  if (exit === 'inService') {
    const back = { serving: true, draining: false, listed: true, since: course.moment };
    return turned(withShares(withStops(course, servers, back)));
  }
  if (exit === 'dry') return turned(withShares(withStops(course, servers, { draining: false })));
  if (exit === 'gone') return turned(withStops(course, servers, { exists: false, listed: false }));
  if (exit === 'tested' && version === 2) return judged(given, way, servers);
  return turned(withShares(course));
}

/** After a test: it may have failed. */
function judged({ world }: Given, way: Way, servers: readonly number[]): { way: Way; turning: Turning | null } {
  const { onTestFailure } = world.scenario.rollout;
  const { course, passage } = way;
  const passes = servers.reduce((chance, s) => chance * (1 - course.stops[s].fails), 1);
  if (passes === 1) return { way, turning: null };
  if (onTestFailure === 'carryOn') {
    const without = servers.reduce((before, s) => {
      const { weight, fails, leftOut } = before.stops[s];
      return withStops(before, [s], { weight: weight * (1 - fails), leftOut: 1 - (1 - leftOut) * (1 - fails) });
    }, course);
    return { way: { course: without, passage }, turning: null };
  }
  const goesOn = { course, passage: partOf(passage, passes) };
  if (onTestFailure === 'hold' || breaksOld(world.scenario)) return { way: goesOn, turning: null };
  const failed = { course, passage: partOf(passage, 1 - passes) };
  return { way: goesOn, turning: { way: failed, plan: planBack(world.scenario, standing(course)) } };
}

/** How the servers stand there, as the way back asks for it. */
function standing({ stops }: Course): Parameters<typeof planBack>[1] {
  return stops.map(({ serving, exists, version }) => ({
    status: serving ? 'inService' : exists ? 'drained' : 'absent',
    version,
    stopsTick: -1,
  }));
}

/** Two ways that meet. */
export function meet(one: Way, two: Way): Way {
  const part = chanceOf(one.passage) / (chanceOf(one.passage) + chanceOf(two.passage) || 1);
  const mix = (a: number, b: number) => part * a + (1 - part) * b;
  const [a, b] = [one.course.moment, two.course.moment];
  const moment = { fixed: mix(a.fixed, b.fixed), random: mix(a.random, b.random) };
  // On the way back as many servers are out all the time.
  const epochs = one.course.epochs.slice(-1).map((epoch) => ({ ...epoch, from: NOW }));
  return { course: { ...one.course, moment, epochs }, passage: together(one.passage, two.passage) };
}
