import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chartsIn, type StoredCell } from './notebookFile';
import { Workbench } from './workbench';

describe('The notebooks in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(async () => {
    await workbench.close();
  });

  for (const name of ['01-word-frequencies.ipynb', '02-speaker-counts.ipynb', '03-topic-charts.ipynb', '04-two-corpora.ipynb']) {
    test(`${name} runs as it is, and is saved with the outputs it had`, async () => {
      await workbench.try(name, async () => {
        const committed = workbench.stored(name);
        const cells = committed.filter(cell => cell.cell_type === 'code');
        await workbench.openNotebook(name);
        await workbench.runAll();
        await workbench.succeeded(cells.length);
        await workbench.charts(chartsIn(committed));
        await workbench.picture(`ran-${name}`);

        await workbench.saves(name, committed.map(outputsOf), saved => saved.map(outputsOf));
        const counts = cells.map((_, i) => i + 1);
        await workbench.saves(name, counts, saved => saved.filter(cell => cell.cell_type === 'code').map(cell => cell.execution_count));
      });
    });

    test(`${name} shows its charts when it is opened again`, async () => {
      await workbench.try(`${name}-again`, async () => {
        await workbench.openNotebook(name);
        await workbench.charts(chartsIn(workbench.stored(name)));
      });
    });
  }

  test('Nothing was asked of any other machine for them', () => {
    const foreign = workbench.requests.filter(
      address => address.includes('plot') && !/^(https?:\/\/127\.0\.0\.1|https:\/\/[^/]*vscode-)/.test(address),
    );

    assert.deepEqual(foreign, []);
  });
});

// Texts are stored in lines or whole, which is the same.
function outputsOf(cell: StoredCell): unknown {
  return cell.outputs.map(output => ({
    type: output.output_type,
    text: textOf(output.text),
    data: Object.fromEntries(Object.entries(output.data ?? {}).map(([mime, value]) => [mime, textOf(value)])),
  }));
}

function textOf(value: unknown): unknown {
  return Array.isArray(value) ? value.join('') : value;
}
