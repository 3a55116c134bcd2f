import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { Server, type ServerOptions } from './server';

const pictures = resolve(import.meta.dirname, '../../../../artifacts/screenshots');

/** A hang guard, not a measure: this machine may be busy. In milliseconds. */
const patience = 180_000;

/** High enough for a whole notebook: VS Code draws only the cells in view. */
const tall = { width: 1280, height: 9000 };
const usual = { width: 1280, height: 900 };

export interface StoredOutput {
  output_type: string;
  data?: Record<string, unknown>;
  text?: string[];
}

export interface StoredCell {
  cell_type: string;
  execution_count: number | null;
  metadata: Record<string, unknown>;
  outputs: StoredOutput[];
}

/** A browser with VS Code in it, and what a person does there. */
export class Workbench {
  readonly requests: string[] = [];

  private constructor(
    readonly server: Server,
    private readonly browser: Browser,
    readonly page: Page,
  ) {
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

  private cell(index: number): Locator {
    return this.editor.locator('.code-cell-row').nth(index);
  }

  async openNotebook(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.editor.locator('.code-cell-row').first().waitFor();
  }

  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input[type=text]').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** Waits until the notebook's kernel is chosen, as its toolbar says. */
  async kernel(name: string): Promise<void> {
    await this.page.locator('.notebook-toolbar-container .kernel-label', { hasText: name }).waitFor();
  }

  async resize(size: 'tall' | 'usual'): Promise<void> {
    await this.page.setViewportSize(size === 'tall' ? tall : usual);
  }

  /** Waits until that many cells in view say that they succeeded. */
  async succeeded(count: number): Promise<void> {
    await this.waitUntil(
      async () => (await this.editor.locator('.codicon-notebook-state-success').count()) >= count,
      `${count} cells succeed`,
    );
  }

  /** Waits until that many charts are drawn, each with words for those who cannot see it. */
  async charts(count: number): Promise<void> {
    const drawn = this.outputs().locator('.analytics-chart[role=img][aria-label]:has(.main-svg)');
    await this.waitUntil(async () => (await drawn.count()) === count, `${count} charts are drawn`);
  }

  /** Runs a cell as its button does. The button shows only under the pointer, and outputs that come move the cell away from it: then again. */
  async runCell(index: number): Promise<void> {
    const cell = this.cell(index);
    const button = cell.locator('.run-button-container .action-label').first();
    await this.waitUntil(async () => {
      await cell.locator('.cell-editor-container').hover();
      return await button.click({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    }, `the button of cell ${index + 1} can be clicked`);
  }

  /** Types at the end of a cell. */
  async typeInCell(index: number, text: string): Promise<void> {
    await this.cell(index).locator('.view-lines').first().click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text, { delay: 20 });
  }

  async chooseLanguage(index: number, language: string): Promise<void> {
    await this.cell(index).locator('.cell-language-picker, .cell-status-right .cell-status-item').last().click();
    await this.page.locator('.quick-input-widget input[type=text]').fill(language);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: language }).first().click();
  }

  async save(name: string): Promise<StoredCell[]> {
    await this.waitUntil(async () => {
      await this.page.keyboard.press('Control+S');
      await this.page.waitForTimeout(500);
      return (await this.page.locator('.tab.active.dirty').count()) === 0;
    }, `${name} is saved`);
    return this.stored(name);
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

    // A notebook left open would be in the way of the tests that follow.
    await this.command('View: Revert and Close Editor').catch((caught: unknown) => (failure ??= caught));
    if (failure) throw failure;
  }

  stored(name: string): StoredCell[] {
    const { cells } = JSON.parse(readFileSync(this.server.fileOf(name), 'utf8')) as {
      cells: (Omit<StoredCell, 'outputs'> & Partial<StoredCell>)[];
    };
    return cells.map(cell => ({ ...cell, outputs: cell.outputs ?? [] }));
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `vscode-${name}.png`) });
  }

  /** The frame that outputs are drawn in. */
  outputs() {
    return this.page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
  }

  async waitUntil(condition: () => Promise<boolean>, what: string): Promise<void> {
    const end = Date.now() + patience;
    while (!(await condition())) {
      assert.ok(Date.now() < end, `Waited in vain until ${what}.`);
      await this.page.waitForTimeout(100);
    }
  }
}
