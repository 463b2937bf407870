// The hour in npm's simjs: an entity for every user. Prints one JSON object a run.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const [rate, mean, buyerShare, seconds, drainAt, runs] = process.argv.slice(2).map(Number);
const Sim = load();

/** It puts itself where a browser has its globals. */
function load() {
  globalThis.window = {};
  try {
    createRequire(`${process.cwd()}/`)('simjs');
  } catch {
    try {
      const global = execFileSync('npm', ['root', '-g'], { encoding: 'utf8' }).trim();
      createRequire(`${global}/`)(`${global}/simjs`);
    } catch {
      process.exit(3); // not here
    }
  }
  return globalThis.window.Sim;
}

function simulate(seed) {
  const random = new Sim.Random(seed);
  const sim = new Sim.Sim();
  const servers = [0, 1].map(() => ({ sessions: 0, draining: false }));
  const count = { arrived: 0, completed: 0, ordersPlaced: 0 };

  class User extends Sim.Entity {
    start(server) {
      this.server = server;
      this.buyer = random.random() < buyerShare;
      server.sessions += 1;
      this.setTimer(random.exponential(1 / mean)).done(this.leave);
    }
    leave() {
      this.server.sessions -= 1;
      count.completed += 1;
      if (this.buyer) count.ordersPlaced += 1;
    }
  }
  class Arrivals extends Sim.Entity {
    start() {
      this.setTimer(random.exponential(rate)).done(this.come);
    }
    come() {
      count.arrived += 1;
      const takers = servers.filter(({ draining }) => !draining);
      sim.addEntity(
        User,
        'user',
        takers.reduce((best, server) => (server.sessions < best.sessions ? server : best)),
      );
      this.start();
    }
  }
  class Drain extends Sim.Entity {
    start() {
      this.setTimer(drainAt).done(() => {
        servers[0].draining = true;
      });
    }
  }
  sim.addEntity(Arrivals, 'arrivals');
  sim.addEntity(Drain, 'drain');
  sim.simulate(seconds);
  return count;
}

for (let seed = 0; seed < runs; seed++) {
  const start = performance.now();
  const count = simulate(seed);
  console.log(JSON.stringify({ version: '', ms: performance.now() - start, ...count }));
}
