import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { EntryList, exactly } from './entryList';
import { storedCells, type StoredCell } from './notebookFile';
import { Server, type ServerOptions } from './server';
import { attempt, insist, patience, waitUntil } from './waiting';

const pictures = resolve(import.meta.dirname, '../../../../artifacts/screenshots');

const usual = { width: 1280, height: 900 };

/** High enough for a whole notebook: VS Code draws only the cells in view. */
const tall = { width: 1280, height: 16_000 };

export type CellState = 'executing' | 'success' | 'error';

/** A browser with VS Code in it, and what a person does there. */
export class Workbench {
  readonly requests: string[] = [];

  /** The list of entries that commands and pickers open. */
  readonly list: EntryList;

  private constructor(
    readonly server: Server,
    private readonly browser: Browser,
    readonly page: Page,
  ) {
    this.list = new EntryList(page);
    page.on('request', request => this.requests.push(request.url()));
  }

  static async open(options: ServerOptions = {}): Promise<Workbench> {
    const server = await Server.start(options);
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    const page = await browser.newPage({ viewport: usual });
    page.setDefaultTimeout(patience);
    const workbench = new Workbench(server, browser, page);
    await page.goto(server.address);
    await page.locator('.monaco-workbench .explorer-viewlet').first().waitFor();
    return workbench;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  get editor(): Locator {
    return this.page.locator('.notebookOverlay.notebook-editor:visible');
  }

  /** A cell by its place among all of the notebook: those in view come in any order in the page. */
  cell(index: number): Locator {
    return this.editor.locator(`.monaco-list-row.code-cell-row[data-index="${index}"]`);
  }

  /** What says of cells that they are in a state, or in any. */
  state(of: Locator, state: CellState | '' = ''): Locator {
    return of.locator(`[class*="codicon-notebook-state-${state}"]`);
  }

  async openNotebook(name: string, kernel = 'Analytics (C#)'): Promise<void> {
    const tab = this.page.locator(`.tab.active[data-resource-name="${name}"]`);
    await insist(
      `${name} is open`,
      async () => (await tab.isVisible()) && (await this.isVisible(this.editor.locator('.code-cell-row'))),
      async () => {
        await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: exactly(name) }).dblclick({ timeout: attempt });
      },
    );
    await this.kernel(kernel);
  }

  /** Gives a command of the palette until its effect is seen. */
  async command(title: string, effect: () => Promise<boolean>): Promise<void> {
    await insist(`“${title}” has its effect`, effect, async () => {
      await this.page.keyboard.press('F1');
      // Where nothing has the keyboard, or an output, the key goes nowhere.
      if (await this.list.hasCome()) await this.list.take(title, '>');
      else await this.page.locator('.tab.active').first().click({ timeout: attempt });
    });
  }

  async runAll(): Promise<void> {
    await this.command('Notebook: Run All', async () => await this.isVisible(this.state(this.editor)));
  }

  /** Waits until the notebook's kernel is chosen, as its toolbar says. */
  async kernel(name: string): Promise<void> {
    await this.page.locator('.notebook-toolbar-container .kernel-label', { hasText: name }).waitFor();
  }

  /** Waits until that many cells say that they succeeded. */
  async succeeded(count: number): Promise<void> {
    await waitUntil(async () => {
      await this.showWhole();
      return (await this.state(this.editor, 'success').count()) >= count;
    }, `${count} cells succeed`);
  }

  /** Waits until that many charts are drawn, each with words for those who cannot see it. */
  async charts(count: number): Promise<void> {
    const drawn = this.outputs().locator('.analytics-chart[role=img][aria-label]:has(.main-svg)');
    await waitUntil(async () => {
      await this.showWhole();
      return (await drawn.count()) === count;
    }, `${count} charts are drawn`);
  }

  /** Runs a cell as its button does, which shows only under the pointer; outputs that come may move the cell away from it. */
  async runCell(index: number): Promise<void> {
    await insist(
      `cell ${index + 1} runs`,
      async () => await this.isVisible(this.state(this.cell(index))),
      async () => {
        await this.clickRun(index);
      },
    );
  }

  async clickRun(index: number): Promise<void> {
    const cell = this.cell(index);
    await cell.locator('.cell-editor-container').hover({ timeout: attempt });
    await cell.locator('.run-button-container .action-label').first().click({ timeout: attempt });
  }

  /** Types at the end of a cell. */
  async typeInCell(index: number, text: string): Promise<void> {
    const cell = this.cell(index);
    await insist(
      `cell ${index + 1} takes what is typed`,
      async () => await this.isVisible(cell.locator('.monaco-editor.focused')),
      async () => {
        await cell.locator('.view-lines').first().click({ timeout: attempt });
      },
    );
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text, { delay: 20 });
    const shown = cell.locator('.view-lines').first();
    await waitUntil(
      async () => (await shown.innerText()).replaceAll('\u00a0', ' ').includes(text.trim()),
      `cell ${index + 1} shows “${text.trim()}”`,
    );
  }

  async chooseLanguage(index: number, language: string): Promise<void> {
    const picker = this.cell(index).locator('.cell-language-picker, .cell-status-right .cell-status-item').last();
    await insist(
      `cell ${index + 1} is in ${language}`,
      async () => (await picker.innerText()).includes(language),
      async () => {
        await picker.click({ timeout: attempt });
        await this.list.take(language);
      },
    );
  }

  /**
   * Saves a notebook until its file holds what is expected: what the extension adds of its own comes a little later than what the reader did.
   * Where it never does, the failure shows the difference.
   */
  async saves<T>(name: string, expected: T, what: (cells: StoredCell[]) => T): Promise<void> {
    const isClean = async () => (await this.page.locator('.tab.active.dirty').count()) === 0;
    const isAsExpected = async () => (await isClean()) && isDeepStrictEqual(what(this.stored(name)), expected);
    await insist(
      `${name} is saved`,
      isAsExpected,
      async () => {
        await this.page.keyboard.press('Control+S');
      },
      3_000,
    ).catch(() => {
      assert.deepEqual(what(this.stored(name)), expected);
      throw new Error(`${name} does not become saved.`);
    });
  }

  /** Does something with a notebook and leaves it; where that fails, a picture shows what was on the screen then. */
  async try(name: string, action: () => Promise<void>): Promise<void> {
    let failure: unknown;
    try {
      await action();
    } catch (caught) {
      failure = caught;
      await this.picture(`failed-${name}`);
    }

    // A notebook left open would be in the way of the tests that follow, as would a question left unanswered.
    if (failure) await this.page.keyboard.press('Escape');
    const editors = this.page.locator('.editor-group-container .tab');
    await this.command('View: Revert and Close Editor', async () => (await editors.count()) === 0).catch(async (caught: unknown) => {
      await this.picture(`not-closed-${name}`);
      failure ??= caught;
    });
    await this.page.setViewportSize(usual);
    if (failure instanceof Error) throw failure;
  }

  stored(name: string): StoredCell[] {
    return storedCells(this.server.fileOf(name));
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `vscode-${name}.png`) });
  }

  /** The frame that outputs are drawn in. */
  outputs() {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  }

  /** Does something until that shows. */
  async shows(what: Locator, action: () => Promise<unknown>): Promise<void> {
    await insist(`${what.toString()} shows`, async () => await this.isVisible(what), action);
  }

  /** Does something until that shows no more. */
  async gone(what: Locator, action: () => Promise<unknown>): Promise<void> {
    await insist(`${what.toString()} is gone`, async () => !(await this.isVisible(what)), action);
  }

  async isVisible(locator: Locator): Promise<boolean> {
    return await locator.first().isVisible();
  }

  /** Makes the window high enough for the whole notebook: VS Code draws only the cells in view. */
  private async showWhole(): Promise<void> {
    if (this.page.viewportSize()?.height !== tall.height) await this.page.setViewportSize(tall);
  }
}
