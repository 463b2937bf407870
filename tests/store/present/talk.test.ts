import { describe, expect, it } from 'vitest';
import type { Talk } from '../../../src/store/present/state.ts';
import { room } from './windows.ts';

const on = (talk: Talk) => talk.act((simulation) => simulation.stepPhase());

describe('two windows of a talk', () => {
  it('show the same moment whoever acts, to the bit', () => {
    const windows = room();
    const [stage, speaker] = [windows.open('present'), windows.open('speaker')];
    for (const actor of [stage, speaker, speaker, stage, speaker]) {
      on(actor);
      windows.frames(3);
      expect(stage.shown()).toEqual(speaker.shown());
    }
    expect(stage.simulation.store.getState().observation.phase.index).toBeGreaterThan(4);
    speaker.act((simulation) => simulation.dispatch({ type: 'set', field: 'traffic.arrivalRate', value: 2 }));
    windows.frames(3);
    expect(stage.simulation.recording().commands).toHaveLength(1);
    expect(stage.shown()).toEqual(speaker.shown());
  });

  it('play on one clock, the room’s, frame by frame', () => {
    const windows = room();
    const [speaker, stage] = [windows.open('speaker'), windows.open('present')];
    speaker.simulation.play();
    windows.frames(5);
    for (let i = 0; i < 60; i++) {
      windows.frames(1);
      expect(speaker.shown()).toEqual(stage.shown());
    }
    expect(stage.simulation.store.getState().shownTick).toBeGreaterThan(10);
    speaker.simulation.pause();
    windows.frames(30);
    expect(stage.shown()).toEqual(speaker.shown());
    expect(stage.shown()[2]).toBe(false);
  });

  it.each(['present', 'speaker'] as const)('go on when the %s window is loaded anew, paused and playing', (role) => {
    const windows = room();
    let [stage, speaker] = [windows.open('present'), windows.open('speaker')];
    const again = () => {
      if (role === 'present') {
        stage.close();
        windows.frames(10);
        stage = windows.open('present');
      } else {
        speaker.close();
        windows.frames(10);
        speaker = windows.open('speaker');
      }
      windows.pass(1_000);
      for (const talk of [stage, speaker]) talk.beat();
      windows.frames(10);
    };
    on(stage);
    on(stage);
    windows.frames(2);
    const before = stage.shown();
    again();
    expect(stage.shown()).toEqual(before);
    expect(speaker.shown()).toEqual(before);
    stage.simulation.play();
    windows.frames(20);
    const tick = stage.simulation.store.getState().shownTick;
    again();
    expect(stage.shown()).toEqual(speaker.shown());
    expect(stage.shown()[0]).toBeGreaterThan(tick);
    expect(stage.shown()[2]).toBe(true);
  });

  it('come to the same when both act at once', () => {
    const windows = room();
    const [stage, speaker] = [windows.open('present'), windows.open('speaker')];
    on(stage);
    speaker.act((simulation) => simulation.seek(17));
    windows.frames(3);
    expect(stage.shown()).toEqual(speaker.shown());
  });

  it('stand still while the room is black, and go on from there', () => {
    const windows = room();
    const [stage, speaker] = [windows.open('present'), windows.open('speaker')];
    stage.simulation.play();
    windows.frames(10);
    stage.toggleBlank();
    windows.frames(1);
    const [[tick, moment]] = [stage.shown()];
    windows.frames(20);
    expect(stage.shown().slice(0, 2)).toEqual([tick, moment]);
    expect(speaker.store.getState().blank).toBe(true);
    speaker.toggleBlank();
    windows.frames(20);
    expect(stage.store.getState().blank).toBe(false);
    expect(stage.shown()[0]).toBeGreaterThan(tick as number);
  });

  it('show the very same users locked out, at the same moment', () => {
    const windows = room();
    const [stage, speaker] = [windows.open('present'), windows.open('speaker')];
    on(stage);
    stage.act((simulation) => simulation.seek(150));
    windows.frames(2);
    speaker.toggleLockedOut();
    windows.frames(3);
    for (const { store } of [stage, speaker]) {
      const { observation, shownTick } = store.getState().twin?.store.getState() ?? expect.fail('no twin');
      expect(shownTick).toBe(150);
      expect(observation.ledger.cutOff).toBeGreaterThan(0);
    }
    stage.toggleLockedOut();
    windows.frames(3);
    expect(speaker.store.getState()).toMatchObject({ lockedOut: false, twin: null });
  });

  it('tell when the other falls silent, and are together again when it is back', () => {
    const windows = room();
    const [stage, speaker] = [windows.open('present'), windows.open('speaker')];
    expect(speaker.store.getState().company).toBe('together');
    stage.vanish();
    windows.pass(4_000);
    speaker.beat();
    expect(speaker.store.getState().company).toBe('lost');
    const back = windows.open('present');
    expect(speaker.store.getState().company).toBe('together');
    back.close();
    expect(speaker.store.getState().company).toBe('alone');
  });

  it('go by a window that can be seen', () => {
    const windows = room();
    let hidden = false;
    const stage = windows.open('present', () => hidden);
    const speaker = windows.open('speaker');
    hidden = true;
    stage.beat();
    windows.frames(1);
    stage.vanish();
    speaker.simulation.play();
    windows.frames(20);
    expect(speaker.simulation.store.getState().shownTick).toBeGreaterThan(2);
  });

  it.each([
    null,
    42,
    { type: 'beat' },
    { type: 'state', talk: 'talk', from: 'stranger', role: 'speaker', hidden: false, rev: 99, by: 'stranger' },
    {
      ...{ type: 'state', talk: 'talk', from: 'stranger', role: 'speaker', hidden: false, rev: 99, by: 'stranger' },
      ...{ run: '{"format":2}', playing: true, speed: 1, blank: true, lockedOut: false },
    },
  ])('are not moved by what is no message: %j', (data) => {
    const windows = room();
    const stage = windows.open('present');
    windows.send(data);
    windows.frames(3);
    expect(stage.shown()[0]).toBe(0);
    expect(stage.store.getState().blank).toBe(false);
  });
});
