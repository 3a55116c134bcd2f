import * as vscode from 'vscode';
import { notebookType, type EngineController } from '../notebooks/controller';
import { type NotebookSession } from '../notebooks/session';
import { variablesIn, type Variable } from './variables';

/** Lists what the cells of the notebook in front have declared. */
export class VariablesView implements vscode.TreeDataProvider<Variable>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;

  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly controller: EngineController,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const refresh = () => {
      this.refresh();
    };
    this.subscriptions = vscode.Disposable.from(
      vscode.window.createTreeView('analytics.variables', { treeDataProvider: this }),
      vscode.window.onDidChangeActiveNotebookEditor(refresh),
      controller.onDidRun(refresh),
      this.changed,
    );
  }

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(parent?: Variable): Promise<Variable[]> {
    const session = this.session();
    if (parent || !session?.isStarted) return [];
    try {
      return variablesIn(await session.request('shell', 'analytics_variables_request', {}));
    } catch (failure) {
      this.log.warn(`The engine did not list its variables: ${String(failure)}`);
      return [];
    }
  }

  getTreeItem(variable: Variable): vscode.TreeItem {
    const item = new vscode.TreeItem(variable.name);
    item.id = `${variable.language}:${variable.name}`;
    item.description = `${variable.type}  ${variable.value}`;
    item.iconPath = new vscode.ThemeIcon('symbol-variable');
    item.tooltip = `${variable.name}: ${variable.type}\n${variable.value}`;
    item.accessibilityInformation = { label: `${variable.name}, ${variable.type}, ${variable.value}` };
    return item;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private session(): NotebookSession | undefined {
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    return notebook?.notebookType === notebookType ? this.controller.find(notebook) : undefined;
  }
}
