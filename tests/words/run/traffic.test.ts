import { describe, expect, it } from 'vitest';
import { balancerWords } from '../../../src/words/page/stage.ts';
import { rateWords, troubleWords } from '../../../src/words/run/traffic.ts';

describe('words about new users', () => {
  it('say how fast they come', () => {
    expect([0, 0.001, 0.5, 80].map(rateWords)).toEqual([
      'No new users',
      '3.6 new users an hour',
      '30 new users a minute',
      '80 new users a second',
    ]);
  });

  it('say why nobody new gets in', () => {
    expect(troubleWords({ type: 'shut' })).toBe('shut, no server takes new users');
    expect(troubleWords({ type: 'full', servers: [0] })).toBe('no room for new users');
    expect(troubleWords({ type: 'waiting', users: 1 })).toBe('no room, 1 user waits');
    expect(troubleWords({ type: 'waiting', users: 1_200 })).toBe('no room, 1,200 users wait');
  });

  it('say why users still come to a server that is bled', () => {
    expect(troubleWords({ type: 'untold', servers: [0], told: 1, balancers: 2 })).toBe(
      'only 1 of 2 knows of the bleed',
    );
    expect(troubleWords({ type: 'untold', servers: [0], told: 2, balancers: 3 })).toBe('only 2 of 3 know of the bleed');
    expect(troubleWords({ type: 'panic', servers: [0] })).toBe('in panic, servers out of service get users');
  });

  it('name the load balancer, with what is wrong with it', () => {
    expect(balancerWords(null)).toBe('Load balancer');
    expect(balancerWords({ type: 'shut' })).toBe('Load balancer: shut, no server takes new users');
  });
});
