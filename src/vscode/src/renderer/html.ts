import type { ActivationFunction } from 'vscode-notebook-renderer';
import { safeCopy } from './safeHtml';

/**
 * Shows HTML outputs. In a trusted workspace VS Code's own renderer does it; in others that one shows nothing at all, and this one shows
 * the tables and the text.
 */
export const activate: ActivationFunction = async context => {
  const builtIn = await context.getRenderer('vscode.builtin-renderer');
  return {
    async renderOutputItem(item, place, signal): Promise<void> {
      if (context.workspace.isTrusted && builtIn) await builtIn.renderOutputItem(item, place, signal);
      else place.replaceChildren(safeCopy(item.text()));
    },
    disposeOutputItem(id?: string): void {
      builtIn?.disposeOutputItem?.(id);
    },
  };
};
