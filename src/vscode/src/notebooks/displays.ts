import * as vscode from 'vscode';
import { objectIn, textIn, type Json } from '../engine/messages';
import { outputItems } from './outputItems';

type Action = (run: vscode.NotebookCellExecution) => Thenable<void>;

interface Shown {
  cell: vscode.NotebookCell;
  output: vscode.NotebookCellOutput;
}

/** The displays of a session that can be given new contents, by the engine's id for them. */
export class Displays {
  private readonly shown = new Map<string, Shown[]>();

  /** @param change Runs an action that changes outputs of a cell. */
  constructor(private readonly change: (cell: vscode.NotebookCell, action: Action) => void) {}

  add(id: string, cell: vscode.NotebookCell, output: vscode.NotebookCellOutput): void {
    if (id === '') return;
    this.shown.set(id, [...(this.shown.get(id) ?? []), { cell, output }]);
  }

  /** Gives every display of an id the contents of an `update_display_data` message. */
  update(content: Json): void {
    const id = textIn(objectIn(content['transient'])['display_id']);
    for (const { cell, output } of this.shown.get(id) ?? []) {
      this.change(cell, run => run.replaceOutputItems(outputItems(content), output));
    }
  }

  /** Forgets the displays of a cell whose outputs are taken away. */
  forget(cell: vscode.NotebookCell): void {
    for (const [id, shown] of this.shown) {
      const left = shown.filter(display => display.cell !== cell);
      if (left.length > 0) this.shown.set(id, left);
      else this.shown.delete(id);
    }
  }

  clear(): void {
    this.shown.clear();
  }
}
