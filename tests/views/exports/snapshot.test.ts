import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { fileName } from '../../../src/views/exports/snapshot/fileName.ts';
import { takeRun } from '../../../src/views/exports/snapshot/snapshot.ts';
import { unusualSettings } from '../../../src/words/settings/parameters.ts';
import { LINK, NO_LINK, runAt, simulationAt } from './runAt.ts';

describe('the name of an exported file', () => {
  it.each([
    ['The article', '', 1291, 'png', 'bone-dry-the-article-0-21-31.png'],
    ['The article', 'timeline', 0, 'svg', 'bone-dry-the-article-timeline-0-00-00.svg'],
    ['<script>../../x</script>', 'series', 90_061.9, 'csv', 'bone-dry-script-x-script-series-25-01-01.csv'],
    ['Çafé Zoë', '', 5, 'png', 'bone-dry-cafe-zoe-0-00-05.png'],
    ['血', '', 5, 'png', 'bone-dry-0-00-05.png'],
  ])('of %j %s is made of plain letters', (scenario, part, seconds, ending, name) => {
    expect(fileName(scenario, part, seconds, ending)).toBe(name);
  });
});

describe('the settings on an export', () => {
  it('are those that differ from the defaults', () => {
    const scenario = parseScenario({
      seed: 7,
      traffic: { arrivalRate: 2, sessionLength: { distribution: 'lognormal', spread: 1.5 } },
      balancer: { drainTimeoutSeconds: 90, onDrainTimeout: 'cut' },
      servers: [{ capacity: 50 }, {}, {}],
    });
    expect(unusualSettings(scenario).sort()).toEqual([
      'Arrival rate: 2 users/s',
      'At the timeout: Cut off those left',
      'Capacity: Alice 50, Bob 120, Carol 120',
      'Drain timeout: 90 s',
      'Seed: 7',
      'Servers: 3',
      'Session lengths: Lognormal',
      'Spread (sd / mean): 1.5',
    ]);
  });

  it('are none for the article', () => {
    expect(unusualSettings(parseScenario({}))).toEqual([]);
    expect(runAt(0).about.parameters).toBe('All settings as in the article');
  });

  it('come with what was done, and when', () => {
    const { about } = runAt(100, {}, [[40, { type: 'set', field: 'traffic.arrivalRate', value: 0.8 }]]);
    expect(about.acts).toBe('Arrival rate to 0.8 users/s at 0:40');
    expect(about.moment).toBe('1:40 · Bleed Alice');
  });

  it('come with the link, or the reason why there is none', () => {
    expect(runAt(0).about).toMatchObject({ link: LINK, isLink: true });
    expect(takeRun(simulationAt(0), NO_LINK).about).toMatchObject({
      link: 'The run is too long for a link. Save it as a file instead.',
      isLink: false,
    });
  });

  it('name the servers that a strategy adds', () => {
    expect(runAt(70, { rollout: { strategy: 'blueGreen' } }).about.moment).toMatch(
      /^1:10 · Start Alice \(green\) and Bob \(green\)$/,
    );
  });
});
