import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
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
      await workbench.openNotebook(name);
      await workbench.kernel('Select Kernel');
      await workbench.resize('tall');
      await workbench.charts(4);
      await workbench.outputs().locator('th', { hasText: 'Stories' }).waitFor();
      await workbench.picture('restricted');
      await workbench.resize('usual');
    });
  });

  test('Running a cell asks for trust first, and runs it then', async () => {
    await workbench.try('trusting', async () => {
      await workbench.openNotebook(name);
      await workbench.command('Notebook: Run All');
      const dialog = workbench.page.locator('.monaco-dialog-box');
      await dialog.waitFor();
      await workbench.picture('restricted-run');
      assert.equal(await workbench.editor.locator('.codicon-notebook-state-success').count(), 0);
      await dialog.getByText('Trust Folder & Continue').click();
      await workbench.kernel('Analytics (C#)');
      await workbench.command('Notebook: Run All');
      await workbench.succeeded(2);
    });
  });
});
