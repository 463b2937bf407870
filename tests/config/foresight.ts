import { loadForesight } from '../../src/forecast/foresight.ts';
import { loadSituation } from '../../src/store/situation/seen.ts';

await Promise.all([loadForesight(), loadSituation()]);
