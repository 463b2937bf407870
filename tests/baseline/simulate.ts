import { EventQueue } from './eventQueue.ts';
import { mulberry32 } from './mulberry32.ts';

export type Settings = {
  seed: number;
  /** New users per second. */
  arrivalRate: number;
  /** Mean of the exponential session lengths. */
  meanSeconds: number;
  buyerShare: number;
  routing: 'leastSessions' | 'roundRobin';
  /** Capacity of each server. */
  capacities: number[];
  /** How long to simulate; the site starts empty. */
  seconds: number;
  /** When the first server is taken out of the balancer, or never. */
  drainAtSeconds?: number;
  /** How long after that those who are left are cut off, or never. */
  cutAfterSeconds?: number;
};

export type Result = {
  arrived: number;
  completed: number;
  turnedAway: number;
  cutOff: number;
  ordersPlaced: number;
  /** Sessions on each server at the end. */
  sessions: number[];
  /** Sessions on the site, averaged over the whole time. */
  meanOccupancy: number;
  /** Sessions on the first server when its drain began. */
  toDrain: number;
  /** When the last of them ended; null if the server never ran dry. */
  drySeconds: number | null;
};

/** It knows its users, as it must to cut them off. */
type Server = { capacity: number; draining: boolean; users: Set<User> };
type User = { id: number; server: Server; start: number; end: number; buyer: boolean };
type Event = { time: number } & ({ type: 'arrival' | 'drain' | 'cut' } | { type: 'departure'; user: User });

/**
 * The engine's model as one would first write it: continuous time, an object for every user, and a heap of event
 * objects. It is what the engine's speed is measured against.
 */
export function simulate(settings: Settings): Result {
  const { arrivalRate, meanSeconds, buyerShare, routing, seconds, drainAtSeconds, cutAfterSeconds } = settings;
  const random = mulberry32(settings.seed);
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  const servers: Server[] = settings.capacities.map((capacity) => ({ capacity, draining: false, users: new Set() }));
  const queue = new EventQueue<Event>();
  let arrived = 0;
  let completed = 0;
  let turnedAway = 0;
  let cutOff = 0;
  let ordersPlaced = 0;
  let drySeconds: number | null = null;
  let userSeconds = 0;
  let toDrain = 0;
  let turn = -1;

  const takesUsers = (server: Server) => !server.draining && server.users.size < server.capacity;

  function pickServer(): Server | undefined {
    if (routing === 'roundRobin') {
      for (let step = 1; step <= servers.length; step++) {
        const next = (turn + step) % servers.length;
        if (takesUsers(servers[next])) {
          turn = next;
          return servers[next];
        }
      }
      return undefined;
    }
    let best: Server | undefined;
    for (const server of servers) {
      if (takesUsers(server) && (best === undefined || server.users.size < best.users.size)) best = server;
    }
    return best;
  }

  function arrive(time: number): void {
    queue.push({ time: time + exponential(1 / arrivalRate), type: 'arrival' });
    const id = arrived++;
    const server = pickServer();
    if (server === undefined) {
      turnedAway += 1;
      return;
    }
    const end = time + exponential(meanSeconds);
    const user: User = { id, server, start: time, end, buyer: random() < buyerShare };
    server.users.add(user);
    userSeconds += Math.min(end, seconds) - time;
    queue.push({ time: end, type: 'departure', user });
  }

  function depart(user: User): void {
    const { server } = user;
    if (!server.users.delete(user)) return; // was cut off
    completed += 1;
    if (user.buyer) ordersPlaced += 1;
    if (server.draining && server.users.size === 0) drySeconds = user.end;
  }

  function startDrain(time: number): void {
    const [server] = servers;
    server.draining = true;
    toDrain = server.users.size;
    if (toDrain === 0) drySeconds = time;
    if (cutAfterSeconds !== undefined) queue.push({ time: time + cutAfterSeconds, type: 'cut' });
  }

  function cut(time: number): void {
    const { users } = servers[0];
    if (users.size === 0) return;
    for (const user of users) userSeconds -= Math.min(user.end, seconds) - time;
    cutOff += users.size;
    users.clear();
    drySeconds = time;
  }

  queue.push({ time: exponential(1 / arrivalRate), type: 'arrival' });
  if (drainAtSeconds !== undefined) queue.push({ time: drainAtSeconds, type: 'drain' });
  for (let event = queue.pop(); event !== undefined && event.time <= seconds; event = queue.pop()) {
    if (event.type === 'arrival') arrive(event.time);
    else if (event.type === 'departure') depart(event.user);
    else if (event.type === 'drain') startDrain(event.time);
    else cut(event.time);
  }
  return {
    arrived,
    completed,
    turnedAway,
    cutOff,
    ordersPlaced,
    sessions: servers.map((server) => server.users.size),
    meanOccupancy: userSeconds / seconds,
    toDrain,
    drySeconds,
  };
}
