// npm run samples: makes public/samples anew, always the same.
import { mkdirSync, writeFileSync } from 'node:fs';
import { SAMPLES } from './samples.ts';

mkdirSync('public/samples', { recursive: true });
for (const [name, make] of Object.entries(SAMPLES)) {
  const bytes = make();
  writeFileSync(`public/samples/${name}`, bytes);
  console.log(`public/samples/${name}: ${(bytes.length / 1e3).toFixed(0)} kB`);
}
