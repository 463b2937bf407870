import { describe, expect, it } from 'vitest';
import { createPlayer } from '../../../src/player/player.ts';
import { decodeLink, encodeLink, openRecording } from '../../../src/player/recording/link.ts';

/** Links and files that were given out once. They must open for ever: add to them, never change them. */
const ARTICLE =
  '#run=1.Wy1olBXLPQ6AIAwG0Lt8cwf_cOhVjEMDaIihTYCNcHd1etPruKxkaeCZEPVOGsGQzblVlh2E6qNKSQbug-AtZ9FQwcdJaMk_4OmP4XO8';
const FLASH_SALE =
  '#run=1.zLccIpVTwWrcMBD9laKzWbzeekt8ayk5FRKanGr2MJbHuyKytEhyaDD-on5Gf6xvlGbrQqDpxbY0782bmTee1eDDSEk120KxOxrHqlH0vq53VO1VoaJmR8F41czK0SjRa0vx9C6SZYkz96r5UKiOLDnNQYDBT8m4I7CWKaY7jtF4FwHvAxl3b0YG4o61d31Uza4sC-Xd51UMVI3nUiCXtfliVjEFSnx8krxeP9zgtlCj76WokdxEFufEMV2TsVPg2-A76ow1CZRys0U2ZBgGoyUbhWAeyX5FStVUm1p6yXV-wRzSSSC9gaTp0Ix3WfToZFoiMzK5SwNX5YLckcMjBxzbeSlmpelMOkvXpZx_T--b__lDLQfgtR9RtfDbtgQgPZ0FEFnaGgxbDPal4M262kLhawJ2txyKdr_iOv6ebk8UGQpFe7WK5MFnv6RIXHy0Rksq-I93k8LEwtnCiwsJFtwMw5tY2z-s6dw_V_kvVrXWyrF7mPcaEQuAaWUYrM3NVWtJMf0NgrJoF855Sp9IP_wv7W97XrZ-89piX3xyk7XPiVY1y2LnAiRSryWo8wG7fzhgXw0ATVXjB2EHwX1ZLr8A';
const FILE = `{"format":1,"engine":"a4553a26","scenario":{"seed":9,"servers":[{},{},{"capacity":50}]},
  "commands":[[60,{"type":"nextPhase"}],[75,{"type":"set","field":"traffic.arrivalRate","value":0.8}]],"tick":80,"end":90}`;

describe('a link of format 1', () => {
  it('opens the article', () => {
    const { scenario, commands, shownTick, endTick } = decodeLink(ARTICLE).recording;
    expect([commands, shownTick, endTick]).toEqual([[], 0, 0]);
    expect(scenario).toMatchObject({
      name: 'The article',
      seed: 1,
      tickSeconds: 1,
      start: 'equilibrium',
      traffic: {
        arrivalRate: 0.5,
        sessionLength: { distribution: 'exponential', meanSeconds: 120 },
        buyerShare: 0.3,
        orderPart: 0.2,
      },
      balancer: { routing: 'roundRobin', drainTimeoutSeconds: null, onDrainTimeout: 'wait' },
      servers: [
        { name: 'Alice', capacity: 100 },
        { name: 'Bob', capacity: 100 },
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

  it('opens a run with every kind of command', () => {
    const { scenario, commands, shownTick, endTick } = decodeLink(FLASH_SALE).recording;
    expect([shownTick, endTick]).toEqual([250, 600]);
    expect(scenario).toMatchObject({
      name: 'Flash sale',
      seed: 7,
      traffic: { arrivalRate: 2.5, sessionLength: { distribution: 'lognormal', meanSeconds: 90, spread: 1 } },
      balancer: { routing: 'leastSessions', drainTimeoutSeconds: 300, onDrainTimeout: 'cut' },
      servers: [
        { name: 'Alice', capacity: 100 },
        { name: 'Bob', capacity: 50 },
        { name: 'Zoë', capacity: 100 },
      ],
      rollout: { strategy: 'lockOut', mode: 'manual', testFailureProbability: 0.1 },
    });
    expect(commands).toEqual([
      { tick: 0, command: { type: 'set', field: 'traffic.arrivalRate', value: 3 } },
      { tick: 60, command: { type: 'nextPhase' } },
      { tick: 90, command: { type: 'drain', server: 'Alice', force: true } },
      { tick: 100, command: { type: 'cutOff', server: 'Alice', force: true } },
      { tick: 101, command: { type: 'update', server: 'Alice', force: true } },
      { tick: 200, command: { type: 'forceTest', server: 'Alice', outcome: 'fail' } },
      { tick: 201, command: { type: 'test', server: 'Alice', force: true } },
      { tick: 300, command: { type: 'putBack', server: 'Alice', force: true } },
      { tick: 300, command: { type: 'set', field: 'balancer.drainTimeoutSeconds', value: null } },
      { tick: 301, command: { type: 'rollBack' } },
      { tick: 500, command: { type: 'abort' } },
    ]);
  });

  it('opens a saved file', () => {
    const { scenario, commands } = openRecording(FILE).recording;
    expect(scenario).toMatchObject({ seed: 9, servers: [{ name: 'Alice' }, { name: 'Bob' }, { capacity: 50 }] });
    expect(commands.map(({ tick }) => tick)).toEqual([60, 75]);
  });

  it('of 0.2.0 opens without a word: the run is still the same to the bit', () => {
    expect(openRecording(FILE.replace('a4553a26', '575125e6')).otherEngine).toBe(false);
    expect(openRecording(FILE).otherEngine).toBe(true);
  });

  it.each([ARTICLE, FLASH_SALE, FILE])('plays to its end: %#', (text) => {
    const { recording } = openRecording(text);
    const player = createPlayer(recording.scenario, () => 0);
    player.restore(recording);
    const { world, furthestTick } = player.sight();
    expect([world.tick, furthestTick]).toEqual([recording.shownTick, recording.endTick]);
  });
});

describe('what a link leaves out', () => {
  it('was a capacity of 100 in format 1, and is one of 120 since', () => {
    const capacities = (format: number, scenario: object) =>
      openRecording(
        JSON.stringify({ format, engine: 'a4553a26', scenario, commands: [] }),
      ).recording.scenario.servers.map(({ capacity }) => capacity);
    expect(capacities(1, {})).toEqual([100, 100]);
    expect(capacities(1, { servers: [{}, { capacity: 50 }, { name: 'Web' }] })).toEqual([100, 50, 100]);
    expect(capacities(2, {})).toEqual([120, 120]);
    expect(capacities(2, { servers: [{}, { capacity: 50 }, { name: 'Web' }] })).toEqual([120, 50, 120]);
  });

  it('stays out of the next one too: an old run is handed on as what it was', () => {
    const { recording } = decodeLink(FLASH_SALE);
    expect(openRecording(encodeLink(recording)).recording).toEqual(recording);
  });
});
