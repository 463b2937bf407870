import { describe, expect, it } from 'vitest';
import { fingerprint, parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { decodeLink, encodeLink } from '../../../src/player/recording/link.ts';
import { writeRecording } from '../../../src/player/recording/recordingText.ts';
import { loadRecording, saveAs } from '../../../src/store/simulation/sharing.ts';
import { createSimulation } from '../../../src/store/simulation/simulation.ts';
import type { Simulation } from '../../../src/store/simulation/state.ts';
import { undoWords } from '../../../src/words/run/acts.ts';

let clock = 0;
const open = (input: ScenarioInput = {}) => createSimulation(parseScenario(input), () => clock);
const print = (simulation: Simulation) => fingerprint(simulation.frames()[0].world);
const known = ({ store }: Simulation) => store.getState();
/** Long enough that the next change is another stroke. */
const pause = () => {
  clock += 5_000;
};

describe('seeking', () => {
  it('shows the past while the future stays known', () => {
    const simulation = open();
    simulation.seek(500);
    const later = print(simulation);
    simulation.back();
    simulation.home();
    expect(known(simulation)).toMatchObject({ shownTick: 0, furthestTick: 500, playing: false });
    expect(simulation.frames()[0]).toMatchObject({ moment: 0, furthestTick: 500, history: { tick: 500 } });
    expect(simulation.frames()[0].events.length).toBeGreaterThan(known(simulation).events.length);
    simulation.end();
    expect(print(simulation)).toBe(later);
  });

  it('goes back phase by phase, to the beginning of each', () => {
    const simulation = open();
    simulation.stepPhase();
    simulation.stepPhase();
    const { bands } = simulation.frames()[0].history;
    simulation.seek(bands[2].startTick + 5);
    const shown = () => known(simulation).shownTick;
    simulation.backPhase();
    expect(shown()).toBe(bands[2].startTick);
    simulation.backPhase();
    expect(shown()).toBe(60);
    simulation.backPhase();
    simulation.backPhase();
    expect(shown()).toBe(0);
  });

  it('goes on phase by phase to the end of the rollout, and no further', () => {
    const simulation = open();
    const ends = Array.from({ length: 12 }, () => {
      simulation.stepPhase();
      return known(simulation).shownTick;
    });
    const { observation, refused } = known(simulation);
    expect(observation.rollout).toMatchObject({ status: 'done', finishedTick: ends[11] });
    expect(ends[10]).toEqual(ends[11]);
    expect(refused).toMatchObject({ refusal: { type: 'rolloutOver' }, by: 'key' });
  });

  it('takes any number for a moment', () => {
    const simulation = open();
    for (const tick of [-5, 12.7, 3]) simulation.seek(tick);
    expect(known(simulation).shownTick).toBe(3);
    simulation.seek(Number.NaN);
    expect(known(simulation)).toMatchObject({ shownTick: 3, settling: false });
  });

  it('plays on from the past through what was done, into the unknown', () => {
    const simulation = open();
    simulation.seek(100);
    simulation.dispatch({ type: 'nextPhase', force: true });
    simulation.seek(300);
    const later = print(simulation);
    simulation.seek(50);
    simulation.setSpeed(1_000);
    simulation.play();
    for (let frame = 0; known(simulation).shownTick < 300 && frame < 100; frame++) simulation.advance(0.05);
    simulation.seek(300);
    expect(print(simulation)).toBe(later);
    expect(simulation.recording().commands).toHaveLength(1);
  });
});

describe('acting in the past', () => {
  it('drops what came later, and undo brings all of it back', () => {
    const simulation = open();
    simulation.seek(200);
    simulation.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: 1 });
    simulation.seek(600);
    const later = print(simulation);
    simulation.seek(90);
    simulation.dispatch({ type: 'nextPhase', force: true });
    expect(known(simulation)).toMatchObject({
      shownTick: 90,
      furthestTick: 90,
      undoable: { type: 'command', command: { type: 'nextPhase' }, seconds: 90 },
    });
    expect(simulation.recording().commands.map(({ tick }) => tick)).toEqual([90]);
    simulation.seek(120);

    simulation.undo();
    expect(known(simulation)).toMatchObject({
      shownTick: 90,
      furthestTick: 600,
      redoable: { type: 'command', seconds: 90 },
    });
    simulation.end();
    expect(print(simulation)).toBe(later);
    simulation.redo();
    expect(known(simulation)).toMatchObject({ shownTick: 120, furthestTick: 120, redoable: null });
  });

  it('changes nothing when the act is refused', () => {
    const simulation = open();
    simulation.seek(400);
    simulation.seek(100);
    expect(simulation.dispatch({ type: 'putBack', server: 'Bob' }).ok).toBe(false);
    expect(known(simulation)).toMatchObject({ furthestTick: 400, undoable: null });
  });
});

describe('undo', () => {
  it('takes back settings, restarts, seeds and scenarios alike, one by one', () => {
    const simulation = open();
    const rate = () => known(simulation).next.traffic.arrivalRate;
    simulation.seek(100);
    simulation.change('traffic.arrivalRate', 2);
    pause();
    simulation.change('seed', 5);
    pause();
    simulation.changeServerCount(4);
    expect(known(simulation).waiting).toEqual(['seed', 'servers']);
    simulation.restart();
    simulation.newSeed();
    simulation.load(parseScenario({ name: 'Another' }));
    const labels: string[] = [];
    for (let i = 0; i < 10; i++) {
      const { undoable } = known(simulation);
      if (undoable === null) break;
      labels.push(undoWords('undo', undoable));
      simulation.undo();
      if (i === 2) expect(known(simulation)).toMatchObject({ waiting: ['seed', 'servers'], shownTick: 100 });
    }
    expect(labels).toEqual([
      'Undo: Open Another',
      'Undo: New seed',
      'Undo: Restart',
      'Undo: Number of servers to 4',
      'Undo: Seed to 5',
      'Undo: Arrival rate to 2 users/s at 1:40',
    ]);
    expect([rate(), known(simulation).waiting.length, known(simulation).undoable]).toEqual([0.5, 0, null]);
    for (let i = 0; known(simulation).redoable && i < 10; i++) simulation.redo();
    expect(known(simulation).settings.name).toBe('Another');
  });

  it('takes a dragged slider for one act', () => {
    const simulation = open();
    simulation.seek(10);
    for (let i = 1; i <= 30; i++) simulation.change('traffic.arrivalRate', i / 10);
    simulation.undo();
    expect(known(simulation)).toMatchObject({ undoable: null, next: { traffic: { arrivalRate: 0.5 } } });
    expect(simulation.recording().commands).toEqual([]);
    simulation.redo();
    expect(known(simulation).next.traffic.arrivalRate).toBe(3);
  });

  it('forgets that a change waits once it is as it was', () => {
    const simulation = open();
    simulation.seek(10);
    simulation.change('seed', 5);
    simulation.change('seed', 1);
    expect(known(simulation).waiting).toEqual([]);
  });

  it('shows in the settings what was in force at the moment shown', () => {
    const simulation = open();
    simulation.seek(100);
    simulation.change('traffic.arrivalRate', 2);
    simulation.change('seed', 5);
    simulation.seek(50);
    expect(known(simulation).next).toMatchObject({ seed: 5, traffic: { arrivalRate: 0.5 } });
    simulation.seek(100);
    expect(known(simulation).next).toMatchObject({ seed: 5, traffic: { arrivalRate: 2 } });
  });

  it('keeps a bounded number of steps', () => {
    const simulation = open();
    for (let i = 0; i < 130; i++) simulation.newSeed();
    let steps = 0;
    for (; known(simulation).undoable && steps < 200; steps++) simulation.undo();
    expect(steps).toBe(100);
    expect(known(simulation).settings.seed).toBe(31);
  });
});

describe('a link and a file', () => {
  it('open the same moment of the same run, with its future, and can be undone', () => {
    const one = open({ seed: 3 });
    one.seek(120);
    one.dispatch({ type: 'nextPhase', force: true });
    one.seek(500);
    one.seek(300);
    const { text: json } = saveAs(one.recording());
    for (const text of [json, writeRecording(decodeLink(encodeLink(one.recording())).recording)]) {
      const other = open();
      expect(loadRecording(other, text)).toEqual({ ok: true });
      expect(known(other)).toMatchObject({ shownTick: 300, furthestTick: 500, notice: null, playing: false });
      expect(print(other)).toBe(print(one));
      other.undo();
      expect(known(other)).toMatchObject({ shownTick: 0, settings: { seed: 1 } });
    }
    expect(saveAs(one.recording()).name).toBe('the-article-seed-3.bonedry.json');
  });

  it('leave all as it is when they are none, and say why', () => {
    const simulation = open();
    simulation.seek(100);
    const before = print(simulation);
    for (const [text, type] of [
      ['', 'noJson'],
      ['hello', 'noJson'],
      ['{}', 'noFormat'],
      ['{"format":1,"engine":"00000000","scenario":{"seed":-1},"commands":[]}', 'scenario'],
    ]) {
      expect(loadRecording(simulation, text)).toMatchObject({ ok: false, problem: { type } });
      expect([print(simulation), known(simulation).undoable, known(simulation).notice]).toEqual([before, null, null]);
    }
  });

  it('of another version of the engine open with a word about it', () => {
    const simulation = open();
    const text = saveAs(simulation.recording()).text.replace(/"engine":"\w+"/, '"engine":"00000000"');
    expect(loadRecording(simulation, text)).toEqual({ ok: true });
    expect(known(simulation).notice).toEqual({ type: 'otherEngine' });
    simulation.dismissNotice();
    expect(known(simulation).notice).toBeNull();
  });

  it('whose commands are refused here say so', () => {
    const simulation = open();
    const text = saveAs(simulation.recording()).text.replace('"commands":[]', '"commands":[[0,{"type":"rollBack"}]]');
    expect(loadRecording(simulation, text)).toEqual({ ok: true });
    expect(known(simulation).notice).toEqual({ type: 'astray', refusal: { type: 'rolloutNotBegun' } });
  });
});
