import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { notebookOf } from './notebookFile';
import { Workbench } from './workbench';

describe('Cells in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      files: {
        'interrupt.ipynb': notebookOf('var kept = 42;', 'while (true) { }', 'kept + 1'),
        'errors.ipynb': notebookOf('var total = 1;\ntotal = unknownName;', 'total'),
        'typing.ipynb': notebookOf('var words = new List<string> { "budget" };', ''),
        'input.ipynb': notebookOf('Console.Write("Your name? ");\nvar name = Console.ReadLine();\n$"Hello {name}"'),
        'display.ipynb': notebookOf('var shown = display("first");', 'shown.Update("second");'),
        'stream.ipynb': notebookOf('for (var i = 0; i < 3; i++) { Console.WriteLine($"step {i}"); await Task.Delay(100); }'),
        'crash.ipynb': notebookOf('Environment.Exit(3);', '1 + 1'),
        'languages.ipynb': notebookOf('1 + 1', { code: 'select 1', kernel: 'sql' }),
      },
    });
  });

  after(async () => {
    await workbench.close();
  });

  test('An endless loop can be interrupted, and the variables stay', async () => {
    await workbench.try('interrupt', async () => {
      await workbench.openNotebook('interrupt.ipynb');
      await workbench.kernel('Analytics (C#)');
      await workbench.runCell(0);
      await workbench.succeeded(1);
      await workbench.runCell(1);
      await workbench.editor.locator('.codicon-notebook-state-executing').first().waitFor();
      await workbench.picture('interrupt-running');
      await workbench.command('Notebook: Interrupt');
      await workbench.editor.locator('.codicon-notebook-state-error').first().waitFor();
      await workbench.runCell(2);
      await workbench.succeeded(2);
      await workbench.picture('interrupted');
      const saved = await workbench.save('interrupt.ipynb');
      assert.deepEqual(saved[2]?.outputs[0]?.data?.['text/plain'], ['43']);
    });
  });

  test('An error is marked at its place, stops what follows, and goes when the cell is changed', async () => {
    await workbench.try('errors', async () => {
      await workbench.openNotebook('errors.ipynb');
      await workbench.command('Notebook: Run All');
      await workbench.outputs().getByText('unknownName').first().waitFor();
      await workbench.page.locator('.squiggly-error').first().waitFor();
      await workbench.picture('error');
      const saved = await workbench.save('errors.ipynb');
      assert.deepEqual(
        saved.map(cell => cell.outputs.map(output => output.output_type)),
        [['error'], []],
      );
      await workbench.typeInCell(0, '// changed\n');
      await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    });
  });

  test('Completion knows the variables of earlier cells, hover tells what they are, and the explorer lists them', async () => {
    await workbench.try('completion', async () => {
      await workbench.openNotebook('typing.ipynb');
      await workbench.runCell(0);
      await workbench.succeeded(1);
      await workbench.typeInCell(1, 'words.Rev');
      await workbench.page.keyboard.press('Control+Space');
      await workbench.page.locator('.suggest-widget .monaco-list-row', { hasText: 'Reverse' }).first().waitFor();
      await workbench.picture('completion');
      await workbench.page.keyboard.press('Escape');
      await workbench.page.locator('.code-cell-row .view-line span', { hasText: 'words' }).last().hover();
      await workbench.page.locator('.monaco-hover', { hasText: 'List' }).first().waitFor();
      await workbench.picture('hover');

      await workbench.page.locator('.pane-header', { hasText: 'Analytics: Variables' }).click();
      await workbench.page.locator('.pane-body .monaco-list-row', { hasText: 'words' }).first().waitFor();
      await workbench.picture('variables');
    });
  });

  test('A cell that reads a line asks for it', async () => {
    await workbench.try('input', async () => {
      await workbench.openNotebook('input.ipynb');
      await workbench.runCell(0);
      const box = workbench.page.locator('.quick-input-widget:visible', { hasText: 'Your name?' });
      await box.waitFor();
      await workbench.picture('input');
      await workbench.page.keyboard.type('Ada');
      await workbench.page.keyboard.press('Enter');
      await workbench.outputs().getByText('Hello Ada').waitFor();
    });
  });

  test('A later cell gives a display new contents', async () => {
    await workbench.try('display', async () => {
      await workbench.openNotebook('display.ipynb');
      await workbench.command('Notebook: Run All');
      await workbench.succeeded(2);
      await workbench.outputs().getByText('second').waitFor();
      const saved = await workbench.save('display.ipynb');
      assert.deepEqual(
        saved.map(cell => cell.outputs.map(output => output.data?.['text/plain'])),
        [[['second']], []],
      );
    });
  });

  test('What a cell prints shows as it comes and is stored as one text', async () => {
    await workbench.try('stream', async () => {
      await workbench.openNotebook('stream.ipynb');
      await workbench.command('Notebook: Run All');
      await workbench.succeeded(1);
      const saved = await workbench.save('stream.ipynb');
      assert.deepEqual(
        saved[0]?.outputs.map(output => output.text?.join('')),
        ['step 0\nstep 1\nstep 2\n'],
      );
    });
  });

  test('The language of a cell is shown as it was stored, and stored as it was chosen', async () => {
    await workbench.try('languages', async () => {
      await workbench.openNotebook('languages.ipynb');
      await workbench.page.locator('.cell-status-item', { hasText: 'SQL' }).waitFor();
      await workbench.chooseLanguage(0, 'HTML');
      const saved = await workbench.save('languages.ipynb');
      assert.deepEqual(
        saved.map(cell => cell.metadata['polyglot_notebook']),
        [{ kernelName: 'html' }, { kernelName: 'sql' }],
      );
      await workbench.picture('languages');
    });
  });

  test('An engine that ends in the middle of a cell is told, and can be started anew', async () => {
    await workbench.try('crash', async () => {
      await workbench.openNotebook('crash.ipynb');
      await workbench.runCell(0);
      const message = workbench.page.locator('.notification-toast', { hasText: 'ended with exit code 3' });
      await message.waitFor();
      await workbench.outputs().getByText('ended with exit code 3').first().waitFor();
      await workbench.picture('crash');
      await message.getByText('Restart Engine').click();
      await workbench.runCell(1);
      await workbench.succeeded(1);
    });
  });
});
