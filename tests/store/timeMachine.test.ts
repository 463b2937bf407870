import { describe, expect, it } from 'vitest';
import { fingerprint, parseScenario, type ScenarioInput } from '../../src/engine/index.ts';
import { createSimulation } from '../../src/store/simulation.ts';
import type { Simulation } from '../../src/store/simulationState.ts';

let clock = 0;
const open = (input: ScenarioInput = {}) => createSimulation(parseScenario(input), () => clock);
const print = (simulation: Simulation) => fingerprint(simulation.frame().world);
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
    expect(simulation.frame()).toMatchObject({ moment: 0, furthestTick: 500, history: { tick: 500 } });
    expect(simulation.frame().events.length).toBeGreaterThan(known(simulation).events.length);
    simulation.end();
    expect(print(simulation)).toBe(later);
  });

  it('goes back phase by phase, to the beginning of each', () => {
    const simulation = open();
    simulation.stepPhase();
    simulation.stepPhase();
    const { bands } = simulation.frame().history;
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

  it('takes any number for a moment', () => {
    const simulation = open();
    for (const tick of [-5, 12.7, 3]) simulation.seek(tick);
    expect(known(simulation).shownTick).toBe(3);
    simulation.seek(Number.NaN);
    expect(known(simulation)).toMatchObject({ shownTick: 3, goalTick: null });
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
    expect(known(simulation)).toMatchObject({ shownTick: 90, furthestTick: 90, undoLabel: 'Undo: Next phase at 1:30' });
    expect(simulation.recording().commands.map(({ tick }) => tick)).toEqual([90]);
    simulation.seek(120);

    simulation.undo();
    expect(known(simulation)).toMatchObject({ shownTick: 90, furthestTick: 600, canRedo: true });
    expect(known(simulation).redoLabel).toBe('Redo: Next phase at 1:30');
    simulation.end();
    expect(print(simulation)).toBe(later);
    simulation.redo();
    expect(known(simulation)).toMatchObject({ shownTick: 120, furthestTick: 120, canRedo: false });
  });

  it('changes nothing when the act is refused', () => {
    const simulation = open();
    simulation.seek(400);
    simulation.seek(100);
    expect(simulation.dispatch({ type: 'putBack', server: 'Bob' }).ok).toBe(false);
    expect(known(simulation)).toMatchObject({ furthestTick: 400, canUndo: false });
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
    const labels: (string | null)[] = [];
    for (let i = 0; known(simulation).canUndo && i < 10; i++) {
      labels.push(known(simulation).undoLabel);
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
    expect([rate(), known(simulation).waiting.length, known(simulation).undoLabel]).toEqual([0.5, 0, null]);
    for (let i = 0; known(simulation).canRedo && i < 10; i++) simulation.redo();
    expect(known(simulation).settings.name).toBe('Another');
  });

  it('takes a dragged slider for one act', () => {
    const simulation = open();
    simulation.seek(10);
    for (let i = 1; i <= 30; i++) simulation.change('traffic.arrivalRate', i / 10);
    simulation.undo();
    expect(known(simulation)).toMatchObject({ canUndo: false, next: { traffic: { arrivalRate: 0.5 } } });
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
    for (; known(simulation).canUndo && steps < 200; steps++) simulation.undo();
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
    for (const text of [one.shareLink() as string, one.saveFile().text]) {
      const other = open();
      expect(other.loadRecording(text)).toBe(true);
      expect(known(other)).toMatchObject({ shownTick: 300, furthestTick: 500, notice: null, playing: false });
      expect(print(other)).toBe(print(one));
      other.undo();
      expect(known(other)).toMatchObject({ shownTick: 0, settings: { seed: 1 } });
    }
    expect(one.saveFile().name).toBe('the-article-seed-3.bonedry.json');
  });

  it('leave all as it is when they are none, and say why', () => {
    const simulation = open();
    simulation.seek(100);
    const before = print(simulation);
    for (const text of ['', 'hello', '{}', '#run=1.AAAAAAAAAA', '{"format":1,"scenario":{"seed":-1}}']) {
      expect(simulation.loadRecording(text)).toBe(false);
      expect(known(simulation).notice).toBeTruthy();
      expect([print(simulation), known(simulation).canUndo]).toEqual([before, false]);
    }
    simulation.dismissNotice();
    expect(known(simulation).notice).toBeNull();
  });

  it('of another version of the engine open with a word about it', () => {
    const simulation = open();
    const text = simulation.saveFile().text.replace(/"engine":"\w+"/, '"engine":"00000000"');
    expect(simulation.loadRecording(text)).toBe(true);
    expect(known(simulation).notice).toMatch(/another version/);
  });

  it('whose commands are refused here say so', () => {
    const simulation = open();
    const text = simulation.saveFile().text.replace('"commands":[]', '"commands":[[0,{"type":"rollBack"}]]');
    expect(simulation.loadRecording(text)).toBe(true);
    expect(known(simulation).notice).toMatch(/has not begun/);
  });
});
