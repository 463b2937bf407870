import { build, type Plugin, type Rollup } from 'vite';

/** The code of a script that stands alone, with all that it imports. `define`: what its names stand for. */
export async function scriptOf(entry: string, define: Record<string, string> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'boneDry' } },
  });
  return ([built].flat()[0] as Rollup.RollupOutput).output[0].code;
}

/** Builds the `<bone-dry>` element beside the page, as a script of its own. */
export const element: Plugin = {
  name: 'element',
  apply: 'build',
  async generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'bone-dry.js', source: await scriptOf('src/embed/element.ts') });
  },
};
