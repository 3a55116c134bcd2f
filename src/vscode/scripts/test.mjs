// Runs the tests of a folder below test/ with Node's own test runner: `node scripts/test.mjs unit`; with a name, those of that file alone.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { fromExtension, run } from './places.mjs';

const [kind = 'unit', only = ''] = process.argv.slice(2);
const output = fromExtension(`dist/test/${kind}`);
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
await build({
  entryPoints: filesOf(fromExtension(`test/${kind}`), `${only}.test.ts`),
  outdir: output,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  define: { 'import.meta.dirname': JSON.stringify(fromExtension(`test/${kind}`)) },
});
// One after another: a browser and VS Code keep a small machine busy.
run(process.execPath, ['--enable-source-maps', '--test', '--test-concurrency=1', ...filesOf(output, '.test.js')]);

function filesOf(folder, ending) {
  return readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .map(name => `${folder}/${name}`);
}
