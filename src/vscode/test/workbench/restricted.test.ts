import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chartsIn } from './notebookFile';
import { attempt } from './waiting';
import { Workbench } from './workbench';

const name = '03-topic-charts.ipynb';

describe('A workspace that is not trusted', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ isTrusted: false });
  });

  after(async () => {
    await workbench.close();
  });

  test('Saved tables and charts show, and no kernel is offered', async () => {
    await workbench.try('restricted', async () => {
      await workbench.openNotebook(name, 'Select Kernel');
      await workbench.charts(chartsIn(workbench.stored(name)));
      await workbench.outputs().getByRole('columnheader', { name: 'Stories', exact: true }).waitFor();
      await workbench.picture('restricted');
    });
  });

  test('Running a cell asks for trust first, and runs it then', async () => {
    await workbench.try('trusting', async () => {
      await workbench.openNotebook(name, 'Select Kernel');
      const dialog = workbench.page.locator('.monaco-dialog-box');
      await workbench.command('Notebook: Run All', async () => await workbench.isVisible(dialog));
      await workbench.picture('restricted-run');
      assert.equal(await workbench.state(workbench.editor, 'success').count(), 0);
      await workbench.gone(dialog, async () => {
        await dialog.getByText('Trust Folder & Continue').click({ timeout: attempt });
      });
      // VS Code goes on with what it asked trust for, and asks for the kernel as well where the extension is not there yet.
      const question = workbench.page.locator('.quick-input-widget:visible', { hasText: 'Select Kernel' });
      await workbench.shows(workbench.state(workbench.editor, 'success'), async () => {
        if (await question.isVisible()) await workbench.list.take('Analytics (C#)');
        else await workbench.runAll();
      });
      await workbench.kernel('Analytics (C#)');
      // All of them: a cell that ends while the notebook is closed changes it again, and VS Code asks whether to save.
      await workbench.succeeded(workbench.stored(name).filter(cell => cell.cell_type === 'code').length);
    });
  });
});
