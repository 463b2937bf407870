import { part } from '../catalogue.ts';

/** What every dialog says. */
export const dialogWords = part('dialog', { close: 'Close' });
