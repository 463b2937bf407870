import { forgetWays, openWaysAgain, wayOf } from '../balancer/pool.ts';
import { FIRST_CHOICE, ROUTERS } from '../balancer/routing.ts';
import { keepAccounts } from '../ledger/accounts.ts';
import { crashAsPlanned } from '../servers/crash.ts';
import { drawForTick } from '../servers/timers.ts';
import { admit, waitOrLeave } from '../users/admission.ts';
import { arrivalsPerTick, nextArrival, takeNext } from '../users/arrivals.ts';
import { endSession, endSessions, gatherEnds } from '../users/departures.ts';
import { meetEntry } from '../users/meetEntry.ts';
import { admitWaiting, giveUp, nextToGiveUp } from '../users/waitingRoom.ts';
import { type Entry, gatherEntries, takeEntry } from '../world/agenda.ts';
import { NOBODY } from '../world/sessions.ts';
import { soon, takeSoonest } from '../world/soon.ts';
import type { World } from '../world/world.ts';
import { meetDue } from './meetDue.ts';
import { nextDue } from './nextDue.ts';

/** Accounts are kept to this part of a tick, so that sums of them have no rounding. */
const GRAIN = 65_536;
/** Up to when they are kept; scratch. */
let accounted = 0;

function account(world: World): void {
  const moment = Math.round(world.now * GRAIN) / GRAIN;
  if (moment > accounted) keepAccounts(world, moment - accounted);
  accounted = moment;
}

/** Plays the tick that begins in the order in which things happen: users come, ask and leave, timers fire, and phases end at their exact moments. */
export function playInOrder(world: World, ticksAhead: number): void {
  const { tick } = world;
  const rate = arrivalsPerTick(world);
  world.now = tick - 1;
  gatherEnds(world);
  gatherEntries(world.agenda, tick);
  forgetWays();
  accounted = tick - 1;
  let isDry: boolean;
  do {
    isDry = meetUsers(world, Math.min(nextDue(world), tick), rate, ticksAhead);
    account(world);
    if (!isDry) crashAsPlanned(world);
    if (!isDry && world.now === tick) drawForTick(world);
    meetDue(world);
  } while (isDry || world.now < tick);
  world.gap -= rate;
  // Frees the slots of all whose sessions are over.
  endSessions(world);
}

/** Lets users come, ask and leave until a moment, or until a server that drains may be dry: then it says true. */
function meetUsers(world: World, until: number, rate: number, ticksAhead: number): boolean {
  for (;;) {
    const soonest = soon.count > 0 ? soon.time[0] : Number.POSITIVE_INFINITY;
    const arrival = nextArrival(world, rate);
    const givesUp = nextToGiveUp(world);
    const moment = Math.min(soonest, arrival, givesUp);
    if (moment > until) break;
    world.now = Math.max(world.now, moment);
    if (moment === soonest) {
      const left = meetSoonest(world);
      if (world.queue.count > 0) admitWaiting(world);
      if (left !== NOBODY && isEmptied(world, left)) return true;
    } else if (moment === givesUp) giveUp(world);
    else meetArrival(world, rate, ticksAhead);
  }
  world.now = until;
  return false;
}

/** Ends the next session, or does what is next on the agenda; says which server it was about. */
function meetSoonest(world: World): number {
  const what = takeSoonest();
  if (what >= 0) {
    // Until now the server that drains had a user.
    if (isLastToLeave(world, what)) account(world);
    return endSession(world, what);
  }
  const entry = takeEntry(world.agenda, -1 - what);
  const about = serverOf(world, entry);
  meetEntry(world, entry);
  return about;
}

/** The server that an entry is about. */
function serverOf({ sessions }: World, { kind, about }: Readonly<Entry>): number {
  if (kind === 'retry') return NOBODY;
  return kind === 'return' ? about : sessions.server[about];
}

const isEmptied = ({ servers }: World, s: number): boolean =>
  servers[s].status === 'draining' && servers[s].sessions === 0;

function isLastToLeave({ sessions, servers }: World, slot: number): boolean {
  const s = sessions.server[slot];
  return s !== NOBODY && servers[s].status === 'draining' && servers[s].sessions === 1;
}

function meetArrival(world: World, rate: number, ticksAhead: number): void {
  const i = takeNext(world, rate, ticksAhead);
  const user = world.nextUser - 1;
  openWaysAgain(world);
  const pool = wayOf(world, user, FIRST_CHOICE);
  if (pool.count === 0) waitOrLeave(world, user, i);
  else admit(world, ROUTERS[world.scenario.balancer.routing], pool, user, i);
}
