import { type Locator, type Page } from 'playwright-core';
import { attempt } from './waiting';

/** The list at the top of the window from which commands, languages and kernels are taken. */
export class EntryList {
  private readonly widget: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget:visible');
  }

  /** Whether it has come, or comes soon. */
  async hasCome(): Promise<boolean> {
    return await this.widget.waitFor({ timeout: attempt }).then(
      () => true,
      () => false,
    );
  }

  /** Takes an entry by its name. */
  async take(label: string, prefix = ''): Promise<void> {
    await this.widget.locator('input[type=text]').fill(`${prefix}${label}`, { timeout: attempt });
    const entry = this.widget.locator('.monaco-list-row', { has: this.page.locator('.label-name', { hasText: exactly(label) }) });
    await entry.first().click({ timeout: attempt });
  }
}

export function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
