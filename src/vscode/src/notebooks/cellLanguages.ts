import * as vscode from 'vscode';
import { notebookType } from './controller';
import { languageToShow, withLanguage, withoutLanguage } from './languages';
import { apply, cellEdit, fileMetadata } from './metadata';
import { isOurs } from './ownership';

/** Keeps the language that VS Code shows for a cell and the one in the cell's metadata the same. */
export function keepCellLanguages(): vscode.Disposable {
  for (const notebook of vscode.workspace.notebookDocuments) void showLanguages(notebook);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenNotebookDocument(notebook => {
      void showLanguages(notebook);
    }),
    vscode.workspace.onDidChangeNotebookDocument(change => {
      if (!isKept(change.notebook)) return;
      const changed = change.cellChanges.filter(cell => cell.document !== undefined).map(cell => cell.cell);
      const added = change.contentChanges.flatMap(content => content.addedCells);
      void apply(change.notebook, [...new Set([...changed, ...added])].flatMap(storeLanguage));
    }),
  );
}

async function showLanguages(notebook: vscode.NotebookDocument): Promise<void> {
  if (!isKept(notebook)) return;
  for (const cell of notebook.getCells().filter(isCode)) {
    const language = languageToShow(cell.document.languageId, fileMetadata(cell));
    if (language !== undefined) await vscode.languages.setTextDocumentLanguage(cell.document, language);
  }
}

function storeLanguage(cell: vscode.NotebookCell): vscode.NotebookEdit[] {
  const metadata = fileMetadata(cell);
  const changed = isCode(cell) ? withLanguage(metadata, cell.document.languageId) : withoutLanguage(metadata);
  return changed === undefined ? [] : [cellEdit(cell, changed)];
}

function isKept(notebook: vscode.NotebookDocument): boolean {
  return notebook.notebookType === notebookType && isOurs(fileMetadata(notebook));
}

function isCode(cell: vscode.NotebookCell): boolean {
  return cell.kind === vscode.NotebookCellKind.Code;
}
