import * as vscode from 'vscode';
import { type Remark } from './diagnostics';

/** Marks in cells the places that the engine remarked on, until the cell is changed or run again. */
export class Problems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('analytics');
  private readonly watch = vscode.workspace.onDidChangeTextDocument(change => {
    if (change.contentChanges.length > 0) this.collection.delete(change.document.uri);
  });

  show(cell: vscode.NotebookCell, remarks: readonly Remark[]): void {
    const document = cell.document;
    const marks = remarks.map(remark => {
      const range = new vscode.Range(document.positionAt(remark.start), document.positionAt(remark.end));
      const severity = remark.isError ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
      const mark = new vscode.Diagnostic(range, remark.message, severity);
      mark.source = 'analytics';
      mark.code = remark.code;
      return mark;
    });
    this.collection.set(document.uri, marks);
  }

  clear(cell: vscode.NotebookCell): void {
    this.collection.delete(cell.document.uri);
  }

  dispose(): void {
    this.watch.dispose();
    this.collection.dispose();
  }
}
