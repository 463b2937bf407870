import { describe, expect, it } from 'vitest';
import * as engine from '../../src/engine/index.ts';

describe('the engine', () => {
  it('has this face', () => {
    expect(Object.keys(engine).sort()).toEqual([
      'BOUND_FOR_EVER',
      'BOUND_UNSEEN',
      'CUT',
      'EXIT',
      'EXIT_KINDS',
      'HARMS',
      'MAX_SERVERS',
      'MOST_WORK',
      'NEVER_RETURNED',
      'PRODUCTS',
      'SPREADS',
      'STRATEGIES',
      'STRATEGY_NAMES',
      'ScenarioError',
      'activity',
      'allFields',
      'allowedBy',
      'applyCommand',
      'beginTold',
      'breaksOld',
      'buildWorld',
      'byForce',
      'canBeSetAgain',
      'cartFrom',
      'comfortableLoad',
      'commandMs',
      'commandSchema',
      'copyWorld',
      'createWorld',
      'currentPhase',
      'curveFactor',
      'curvePoints',
      'eventKind',
      'fieldFacts',
      'fingerprint',
      'goesBack',
      'harmsDone',
      'hasPods',
      'hasRoom',
      'isLive',
      'isOver',
      'isRepeated',
      'isStillSentUsers',
      'isTimed',
      'modifiedSwitches',
      'observe',
      'offeredLoad',
      'orderFrom',
      'panics',
      'parseScenario',
      'peakArrivalRate',
      'phaseIsComplete',
      'planBack',
      'playRollout',
      'resolveFenceposts',
      'secondsLeft',
      'serverName',
      'serves',
      'sessionLaw',
      'siteOf',
      'standingObstacle',
      'stillSent',
      'survival',
      'tellTick',
      'tick',
      'totalCapacity',
      'unusual',
      'usersHurt',
      'valueAt',
      'visitsOf',
      'visitsPerUser',
      'waysOfNewUsers',
      'withField',
      'workOf',
    ]);
  });

  it('starts from the article’s scenario when nothing is said', () => {
    expect(engine.parseScenario({})).toMatchObject({
      name: 'The article',
      seed: 1,
      tickSeconds: 1,
      start: 'equilibrium',
      traffic: {
        arrivalRate: 0.5,
        sessionLength: { distribution: 'exponential', meanSeconds: 120, spread: 1 },
        buyerShare: 0.3,
        orderPart: 0.2,
      },
      balancer: { routing: 'roundRobin', drainTimeoutSeconds: null, onDrainTimeout: 'wait' },
      servers: [
        { name: 'Alice', capacity: 120 },
        { name: 'Bob', capacity: 120 },
      ],
      rollout: {
        strategy: 'bleed',
        batchSize: 1,
        mode: 'auto',
        balancedSeconds: 60,
        updateSeconds: 60,
        testSeconds: 30,
        warmUpSeconds: 0,
        testFailureProbability: 0,
        onTestFailure: 'hold',
      },
    });
  });

  it('gives every field that has facts its default', () => {
    const scenario = engine.parseScenario({});
    for (const { path, facts } of engine.allFields()) {
      // A point in a list of several, and a crash in a list of none, are not there by default.
      if (/^(traffic\.curve\.points|rollout\.failures)\.0\./.test(path)) continue;
      const value = path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], scenario);
      expect(value, path).toBe(facts.default);
    }
  });

  it('tells what can be seen as plain JSON', () => {
    const world = engine.createWorld(engine.parseScenario({}));
    const [alice, bob] = world.servers.map(({ sessions }) => sessions);
    const seen = engine.observe(world);
    expect(JSON.parse(JSON.stringify(seen))).toEqual(seen);
    expect(seen).toMatchObject({
      tick: 0,
      seconds: 0,
      phase: { index: 0, kind: 'balanced', servers: [] },
      servers: [
        { name: 'Alice', status: 'inService', version: 1, sessions: alice, capacity: 120 },
        { name: 'Bob', status: 'inService', version: 1, sessions: bob, capacity: 120 },
      ],
      ledger: {
        arrived: alice + bob,
        completed: 0,
        turnedAway: 0,
        cutOff: 0,
        ordersPlaced: 0,
        ordersLost: 0,
        ordersLostMidOrder: 0,
        signedOut: 0,
        failedRequests: 0,
        brokenBySchema: 0,
        mixedSeconds: 0,
        downSeconds: 0,
        serverSeconds: 0,
        rolloutSeconds: 0,
        peakUtilisation: 0,
      },
      rollout: { status: 'idle', startedTick: null, finishedTick: null, obstacle: null },
    });
  });

  it('shows a copy, not the world itself', () => {
    const world = engine.createWorld(engine.parseScenario({}));
    const before = engine.fingerprint(world);
    const seen = engine.observe(world);
    seen.ledger.arrived = -1;
    seen.servers[0].sessions = -1;
    seen.phase.servers.push('Zoe');
    expect(engine.fingerprint(world)).toBe(before);
  });

  it('names the servers of a phase', () => {
    const world = engine.createWorld(engine.parseScenario({ rollout: { balancedSeconds: 0 } }));
    engine.tick(world);
    expect(engine.observe(world)).toMatchObject({
      phase: { index: 1, kind: 'drain', servers: ['Alice'] },
      rollout: { status: 'running', startedTick: 0, finishedTick: null },
    });
  });

  it('counts seconds in simulated time', () => {
    const world = engine.createWorld(engine.parseScenario({ tickSeconds: 2.5 }));
    engine.tick(world, 4);
    expect(engine.observe(world)).toMatchObject({ tick: 4, seconds: 10 });
  });
});
