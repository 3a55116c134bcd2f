import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { altText, figureIn, heightOf, isSmall } from '../../src/renderer/figures';
import { withTheme } from '../../src/renderer/theme';

const theme = { text: '#eee', grid: '#333', font: 'Segoe' };

test('The small script draws the usual kinds of charts, the whole one the rest', () => {
  assert.ok(isSmall(figureIn({ data: [{ type: 'bar' }, { x: [1] }] })));
  assert.ok(!isSmall(figureIn({ data: [{ type: 'bar' }, { type: 'scatterpolar' }] })));
});

test('The small script has every kind that is left to it', () => {
  const scripts = join(import.meta.dirname, '../../../Analytics.Charts/Scripts');
  const source = readFileSync(join(scripts, 'PlotlyScript.cs'), 'utf8');
  const listed = /SmallTypes = [^{]*\{([^}]*)\}/.exec(source)?.[1] ?? '';
  const types = [...listed.matchAll(/"([a-z0-9]+)"/g)].map(match => match[1]);

  assert.ok(types.length > 5);
  assert.ok(isSmall(figureIn({ data: types.map(type => ({ type })) })));
});

test('A chart is told in words: those of its author, else what it is made of', () => {
  const bars = { data: [{ type: 'bar' }], layout: { title: { text: 'Most <b>used</b><br>words' }, xaxis: { title: 'Count' } } };
  const areas = {
    data: [
      { stackgroup: 'all', name: 'a' },
      { stackgroup: 'all', name: 'b' },
    ],
    layout: { title: 'Topics' },
  };

  assert.equal(altText(figureIn(bars)), 'Bar chart: Most used words. Axes: Count.');
  assert.equal(altText(figureIn(areas)), 'Area chart: Topics. 2 series: a, b.');
  assert.equal(altText(figureIn({ ...bars, layout: { meta: { alt: 'Budget leads.' } } })), 'Budget leads.');
  assert.equal(altText(figureIn(null)), 'Chart.');
});

test('A figure that says nothing of colours follows the editor', () => {
  const layout = withTheme({ title: 'a', xaxis2: { gridcolor: 'red' }, font: { size: 20 } }, theme);

  assert.equal(layout['paper_bgcolor'], 'rgba(0,0,0,0)');
  assert.deepEqual(layout['font'], { color: '#eee', family: 'Segoe', size: 20 });
  assert.deepEqual(layout['xaxis2'], { gridcolor: 'red', linecolor: '#333', zerolinecolor: '#333' });
});

test('A figure with a ground of its own stays as it is', () => {
  const own = { paper_bgcolor: '#fff', font: { color: '#000' } };
  const templated = { template: { layout: { plot_bgcolor: '#fff' } } };

  assert.equal(withTheme(own, theme), own);
  assert.equal(withTheme(templated, theme), templated);
});

test('The height is the one asked for, within reason', () => {
  assert.equal(heightOf(figureIn({ layout: { height: 296 } })), 296);
  assert.equal(heightOf(figureIn({ layout: { height: 1e9 } })), 450);
  assert.equal(heightOf(figureIn({})), 450);
});
