import * as vscode from 'vscode';
import { objectIn, type Json } from '../engine/messages';

// The built-in notebook format keeps what a file calls metadata one level down, beside what else the file holds of a cell or notebook.

/** The metadata of a cell or notebook as its file holds it. */
export function fileMetadata(owner: vscode.NotebookCell | vscode.NotebookDocument): Json {
  return objectIn(owner.metadata['metadata']);
}

/** The change of a cell's metadata, as its file holds it. */
export function cellEdit(cell: vscode.NotebookCell, metadata: Json): vscode.NotebookEdit {
  return vscode.NotebookEdit.updateCellMetadata(cell.index, { ...cell.metadata, metadata });
}

/** The change of a notebook's metadata, as its file holds it. */
export function notebookEdit(notebook: vscode.NotebookDocument, metadata: Json): vscode.NotebookEdit {
  return vscode.NotebookEdit.updateNotebookMetadata({ ...notebook.metadata, metadata });
}

export async function apply(notebook: vscode.NotebookDocument, edits: vscode.NotebookEdit[]): Promise<void> {
  if (edits.length === 0) return;
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, edits);
  await vscode.workspace.applyEdit(edit);
}
