import * as vscode from 'vscode';
import { objectIn, textIn, type Json } from '../engine/messages';
import { notebookType, type EngineController } from '../notebooks/controller';
import { kernelNameOf, supportedLanguages } from '../notebooks/languages';
import { fileMetadata } from '../notebooks/metadata';
import { suggestionsIn, type Suggestion } from './completions';
import { toCodePoints } from './positions';

const selector = supportedLanguages.map(language => ({ notebookType, language }));

const kinds = new Map<string, vscode.CompletionItemKind>([
  // What Jupyter clients call them, where that is another name.
  ['function', vscode.CompletionItemKind.Method],
  ['instance', vscode.CompletionItemKind.Variable],
  ['module', vscode.CompletionItemKind.Module],
  ['keyword', vscode.CompletionItemKind.Keyword],
  ['parameter', vscode.CompletionItemKind.Variable],
  ['field', vscode.CompletionItemKind.Field],
  ['property', vscode.CompletionItemKind.Property],
  ['event', vscode.CompletionItemKind.Event],
  ['class', vscode.CompletionItemKind.Class],
  ['struct', vscode.CompletionItemKind.Struct],
  ['interface', vscode.CompletionItemKind.Interface],
  ['enum', vscode.CompletionItemKind.Enum],
  ['enummember', vscode.CompletionItemKind.EnumMember],
  ['typeparameter', vscode.CompletionItemKind.TypeParameter],
  ['command', vscode.CompletionItemKind.Keyword],
  ['file', vscode.CompletionItemKind.File],
]);

/** Completion and hover in cells, as the engine knows them. */
export function provideServices(controller: EngineController, log: vscode.LogOutputChannel): vscode.Disposable {
  const ask = async (document: vscode.TextDocument, position: vscode.Position, type: string, extra: Json) => {
    const cell = cellOf(document);
    const session = cell && controller.find(cell.notebook);
    if (!session) return undefined;
    const code = document.getText();
    const cursor = toCodePoints(code, document.offsetAt(position));
    const language = { polyglot_notebook: { kernelName: kernelNameOf(document.languageId, fileMetadata(cell)) } };
    try {
      // On this channel nothing waits for the cell that runs.
      return { code, reply: await session.request('control', type, { code, cursor_pos: cursor, ...extra }, language) };
    } catch (failure) {
      // While someone types, a message about an engine that is not there would be one too many: running a cell gives it.
      log.warn(`The engine did not answer a ${type}: ${String(failure)}`);
      return undefined;
    }
  };

  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      selector,
      {
        async provideCompletionItems(document, position) {
          const answer = await ask(document, position, 'complete_request', {});
          return answer && completionItems(document, answer.code, answer.reply);
        },
      },
      '.',
      '#',
      '!',
    ),
    vscode.languages.registerHoverProvider(selector, {
      async provideHover(document, position) {
        const answer = await ask(document, position, 'inspect_request', { detail_level: 0 });
        return answer && hover(answer.reply);
      },
    }),
  );
}

function cellOf(document: vscode.TextDocument): vscode.NotebookCell | undefined {
  const cells = vscode.workspace.notebookDocuments.flatMap(notebook => notebook.getCells());
  return cells.find(cell => cell.document === document);
}

function completionItems(document: vscode.TextDocument, code: string, reply: Json): vscode.CompletionItem[] {
  const { start, end, items } = suggestionsIn(reply, code);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return items.map((item, place) => completionItem(item, range, place));
}

function completionItem(item: Suggestion, range: vscode.Range, place: number): vscode.CompletionItem {
  const shown = new vscode.CompletionItem(item.label, kinds.get(item.kind.replaceAll('_', '')) ?? vscode.CompletionItemKind.Text);
  shown.range = range;
  shown.insertText = item.text;
  shown.detail = item.signature;
  shown.documentation = item.documentation;
  // Editors sort by label otherwise; the engine has put the likeliest first.
  shown.sortText = String(place).padStart(6, '0');
  return shown;
}

function hover(reply: Json): vscode.Hover | undefined {
  if (reply['found'] !== true) return undefined;
  const data = objectIn(reply['data']);
  const markdown = textIn(data['text/markdown']);
  const plain = textIn(data['text/plain']);
  if (markdown === '' && plain === '') return undefined;
  return new vscode.Hover(markdown === '' ? new vscode.MarkdownString().appendText(plain) : new vscode.MarkdownString(markdown));
}
