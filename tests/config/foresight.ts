import { loadForesight } from '../../src/forecast/foresight.ts';

await loadForesight();
