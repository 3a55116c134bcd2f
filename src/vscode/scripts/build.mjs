// Bundles the extension and its renderer into dist/, and brings the scripts that draw charts along.
import { copyFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { fromExtension, fromRepository } from './places.mjs';

const shared = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning' };

rmSync(fromExtension('dist'), { recursive: true, force: true });
await build({
  ...shared,
  entryPoints: [fromExtension('src/extension.ts')],
  outfile: fromExtension('dist/extension.js'),
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
});
await build({
  ...shared,
  entryPoints: ['charts', 'html'].map(name => fromExtension(`src/renderer/${name}.ts`)),
  outdir: fromExtension('dist/renderer'),
  platform: 'browser',
  target: 'es2022',
  format: 'esm',
});

// The small script is the one that pages use too; the whole one draws the rarer kinds of charts.
const charts = fromRepository('src/Analytics.Charts/Scripts');
copyFileSync(`${charts}/plotly-cartesian.min.js`, fromExtension('dist/renderer/plotly-cartesian.min.js'));
copyFileSync(`${charts}/LICENSE.txt`, fromExtension('dist/renderer/plotly-LICENSE.txt'));
copyFileSync(fromExtension('node_modules/plotly.js-dist-min/plotly.min.js'), fromExtension('dist/renderer/plotly.min.js'));
copyFileSync(fromRepository('LICENSE'), fromExtension('LICENSE'));
