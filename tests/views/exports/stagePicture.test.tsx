import { afterEach, describe, expect, it, vi } from 'vitest';
import { observe, type ScenarioInput } from '../../../src/engine/index.ts';
import { forecastDrains } from '../../../src/forecast/index.ts';
import type { Look } from '../../../src/views/exports/picture/look.ts';
import { stageBlock } from '../../../src/views/exports/picture/stageBlock.ts';
import { createStagePainter } from '../../../src/views/exports/picture/stagePicture.ts';
import { readPalette } from '../../../src/views/stage/paint/palette.ts';
import { stageWords } from '../../../src/words/page/stage.ts';
import { fakeCanvas } from '../fakeCanvas.ts';
import { frameOf, worldAfter } from '../stage/scene/frames.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const look = () => ({ stage: readPalette(document.documentElement), font: 'sans-serif' }) as unknown as Look;

/** The words on the picture of a stage after so many ticks. */
function wordsOn(ticks: number, input: ScenarioInput = {}) {
  const doneOn = fakeCanvas();
  const canvas = document.createElement('canvas');
  const g = canvas.getContext('2d') as CanvasRenderingContext2D;
  const world = worldAfter(ticks, input);
  const seen = { observation: observe(world), drains: forecastDrains(world) };
  createStagePainter(look(), 1).paint(g, { x: 0, y: 0, width: 1230, height: 520 }, frameOf(world), seen);
  return { world, words: doneOn(canvas).words, texts: doneOn(canvas).words.map(({ text }) => text) };
}

describe('the stage as a picture', () => {
  it('says what the page says of each server, and how long a bleed should take', () => {
    const { texts } = wordsOn(80);
    expect(texts).toContain('Alice');
    expect(texts).toContain('bleeding');
    expect(texts).toContain('users left');
    expect(texts.some((text) => /^dry in about \d/.test(text))).toBe(true);
    expect(texts).toContain('Load balancer');
    expect(texts.join(' ')).toContain('30 new users a minute');
  });

  it('says why nobody new gets in, and how fast users come just now', () => {
    const servers = [{ capacity: 2 }, { capacity: 2 }];
    const curve = { kind: 'step' as const, atSeconds: 10, factor: 2 };
    const { texts } = wordsOn(30, { servers, traffic: { curve } });
    expect(texts).toContain('Load balancer: no room for new users');
    expect(texts).toContain('full');
    expect(texts.join(' ')).toContain('60 new users a minute');
  });

  it('has the words of those who are there where they stand, when others are gone', () => {
    const { world, words } = wordsOn(3_000, { rollout: { strategy: 'blueGreen' } });
    expect(world.servers.map(({ status }) => status)).toEqual(['absent', 'absent', 'inService', 'inService']);
    const names = words.filter(({ text }) => text.endsWith('(green)'));
    expect(names.map(({ text }) => text)).toEqual(['Alice (green)', 'Bob (green)']);
    for (const { x, y } of words) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
    }
  });

  it('explains every shape of the stage below it', () => {
    const markup = stageBlock(frameOf(worldAfter(30)), 550, look()).draw(1230);
    for (const words of Object.values(stageWords.shape)) expect(markup).toContain(` ${words}<`);
  });
});
