import { after, before, describe, test } from 'node:test';
import { notebookOf } from './notebookFile';
import { attempt } from './waiting';
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
      await workbench.runCell(0);
      await workbench.succeeded(1);
      await workbench.runCell(1);
      const loop = workbench.cell(1);
      await workbench.state(loop, 'executing').waitFor();
      await workbench.picture('interrupt-running');
      await workbench.command('Notebook: Interrupt', async () => await workbench.isVisible(workbench.state(loop, 'error')));
      await workbench.runCell(2);
      await workbench.succeeded(2);
      await workbench.picture('interrupted');
      await workbench.saves('interrupt.ipynb', ['43'], cells => cells[2]?.outputs[0]?.data?.['text/plain']);
    });
  });

  test('An error is marked at its place, stops what follows, and goes when the cell is changed', async () => {
    await workbench.try('errors', async () => {
      await workbench.openNotebook('errors.ipynb');
      await workbench.runAll();
      await workbench.outputs().getByText('unknownName').first().waitFor();
      await workbench.page.locator('.squiggly-error').first().waitFor();
      await workbench.picture('error');
      await workbench.saves('errors.ipynb', [['error'], []], cells => cells.map(cell => cell.outputs.map(output => output.output_type)));
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
      const page = workbench.page;
      const offered = page.locator('.suggest-widget .monaco-list-row', { hasText: 'Reverse' });
      await workbench.shows(offered, async () => {
        await page.keyboard.press('Control+Space');
      });
      await workbench.picture('completion');
      await workbench.gone(offered, async () => {
        await page.keyboard.press('Escape');
      });
      const hover = page.locator('.monaco-hover', { hasText: 'List' });
      await workbench.shows(hover, async () => {
        await page.mouse.move(0, 0);
        await workbench.cell(1).locator('.view-line span', { hasText: 'words' }).last().hover({ timeout: attempt });
      });
      await workbench.picture('hover');

      const listed = page.locator('.pane-body .monaco-list-row', { hasText: 'words' });
      await workbench.shows(listed, async () => {
        const header = page.locator('.pane-header', { hasText: 'Analytics: Variables' });
        if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click({ timeout: attempt });
      });
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
      await workbench.shows(workbench.outputs().getByText('Hello Ada'), async () => {
        await box.locator('input').fill('Ada', { timeout: attempt });
        await box.locator('input').press('Enter', { timeout: attempt });
      });
    });
  });

  test('A later cell gives a display new contents', async () => {
    await workbench.try('display', async () => {
      await workbench.openNotebook('display.ipynb');
      await workbench.runAll();
      await workbench.succeeded(2);
      await workbench.outputs().getByText('second').waitFor();
      const expected = [[['second']], []];
      await workbench.saves('display.ipynb', expected, cells => cells.map(cell => cell.outputs.map(output => output.data?.['text/plain'])));
    });
  });

  test('What a cell prints shows as it comes and is stored as one text', async () => {
    await workbench.try('stream', async () => {
      await workbench.openNotebook('stream.ipynb');
      await workbench.runAll();
      await workbench.succeeded(1);
      const expected = ['step 0\nstep 1\nstep 2\n'];
      await workbench.saves('stream.ipynb', expected, cells => cells[0]?.outputs.map(output => output.text?.join('')));
    });
  });

  test('The language of a cell is shown as it was stored, and stored as it was chosen', async () => {
    await workbench.try('languages', async () => {
      await workbench.openNotebook('languages.ipynb');
      await workbench.page.locator('.cell-status-item', { hasText: 'SQL' }).waitFor();
      await workbench.chooseLanguage(0, 'HTML');
      const expected = [{ kernelName: 'html' }, { kernelName: 'sql' }];
      await workbench.saves('languages.ipynb', expected, cells => cells.map(cell => cell.metadata['polyglot_notebook']));
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
      await workbench.gone(message, async () => {
        await message.getByText('Restart Engine').click({ timeout: attempt });
      });
      // A cell that is run before the restart has begun is stopped by it.
      await workbench.shows(workbench.state(workbench.cell(1), 'success'), async () => {
        await workbench.clickRun(1);
      });
    });
  });
});
