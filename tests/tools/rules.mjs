// Who may import whom: holds src against .dependency-cruiser.cjs.
import { fileURLToPath } from 'node:url';
import { brokenRules } from './cruise.mjs';

const broken = await brokenRules(fileURLToPath(new URL('../..', import.meta.url)));
console.log([...broken, `${broken.length} broken import rules`].join('\n'));
process.exit(broken.length === 0 ? 0 : 1);
