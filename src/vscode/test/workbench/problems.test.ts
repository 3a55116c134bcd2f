import { after, before, describe, test } from 'node:test';
import { notebookOf } from './notebookFile';
import { attempt } from './waiting';
import { Workbench } from './workbench';

describe('A machine without .NET', () => {
  let workbench: Workbench;

  before(async () => {
    const settings = { 'analytics.dotnetPath': '/no/such/dotnet', 'workbench.colorTheme': 'Dark Modern' };
    workbench = await Workbench.open({ settings, files: { 'plain.ipynb': notebookOf('1 + 1', '2 + 2') } });
  });

  after(async () => {
    await workbench.close();
  });

  test('Running a cell says what is missing and leads to the setting', async () => {
    await workbench.try('no-dotnet', async () => {
      await workbench.openNotebook('plain.ipynb');
      await workbench.runAll();
      const message = workbench.page.locator('.notification-toast', { hasText: 'There is no dotnet command' });
      await message.waitFor();
      await workbench.outputs().getByText('analytics.dotnetPath').first().waitFor();
      await workbench.picture('no-dotnet');
      const settings = workbench.page.locator('.settings-editor');
      await workbench.shows(settings.locator('.setting-item-label', { hasText: 'Dotnet Path' }), async () => {
        await message.getByText('Open Setting').click({ timeout: attempt });
      });
      await workbench.gone(settings, async () => {
        await workbench.page.keyboard.press('Escape');
        await workbench.page.keyboard.press('Escape');
      });
    });
  });
});
