import { LeanQueue } from './leanQueue.ts';
import { mulberry32 } from './mulberry32.ts';

/** The article's scenario: `{}` of the schema. */
const ARRIVAL_RATE = 0.5;
const MEAN_SECONDS = 120;
const BUYER_SHARE = 0.3;
const BALANCED_SECONDS = 60;
/** Update and test. */
const WORK_SECONDS = 60 + 30;

export type LeanRollout = {
  arrived: number;
  completed: number;
  ordersPlaced: number;
  /** Sessions on Alice, and on Bob, when the drain began. */
  toDrain: [number, number];
  /** How long Alice took to run dry, and how long Bob. */
  drainSeconds: [number, number];
  /** From the first moment until Bob is back. */
  seconds: number;
};

/** The article's whole rollout as one would first write it when nothing else is wanted: a heap of events, and a few counts. */
export function simulateRollout(seed: number): LeanRollout {
  const random = mulberry32(seed);
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  const queue = new LeanQueue();
  const sessions = [0, 0];
  const toDrain: [number, number] = [0, 0];
  const drainSeconds: [number, number] = [0, 0];
  let arrived = 0;
  let completed = 0;
  let ordersPlaced = 0;
  let turn = 0;
  /** The server that takes nobody; -1 when both do. */
  let out = -1;
  let outSince = 0;
  let working = false;

  function admit(time: number): void {
    const server = out >= 0 ? 1 - out : turn;
    turn = 1 - server;
    arrived += 1;
    sessions[server] += 1;
    queue.push({ time: time + exponential(MEAN_SECONDS), kind: 'departure', server, buyer: random() < BUYER_SHARE });
  }

  function workIfDry(time: number): void {
    if (out < 0 || working || sessions[out] > 0) return;
    working = true;
    drainSeconds[out] = time - outSince;
    queue.push({ time: time + WORK_SECONDS, kind: 'next', server: out, buyer: false });
  }

  // In equilibrium there is a Poisson number of users, each of whom stays as long as a new one would.
  for (let sum = exponential(1); sum < ARRIVAL_RATE * MEAN_SECONDS; sum += exponential(1)) admit(0);
  queue.push({ time: exponential(1 / ARRIVAL_RATE), kind: 'arrival', server: -1, buyer: false });
  queue.push({ time: BALANCED_SECONDS, kind: 'next', server: -1, buyer: false });
  while (true) {
    const { time, kind, server, buyer } = queue.pop();
    if (kind === 'arrival') {
      admit(time);
      queue.push({ time: time + exponential(1 / ARRIVAL_RATE), kind: 'arrival', server: -1, buyer: false });
    } else if (kind === 'departure') {
      completed += 1;
      sessions[server] -= 1;
      if (buyer) ordersPlaced += 1;
      workIfDry(time);
    } else {
      if (server === 1) return { arrived, completed, ordersPlaced, toDrain, drainSeconds, seconds: time };
      out = server + 1;
      outSince = time;
      working = false;
      toDrain[out] = sessions[out];
      workIfDry(time);
    }
  }
}
