import * as vscode from 'vscode';
import { provideServices } from './editing/services';
import { keepCellLanguages } from './notebooks/cellLanguages';
import { EngineController, notebookType } from './notebooks/controller';
import { defaultLanguage } from './notebooks/languages';
import { kernelspec, languageInfo } from './notebooks/ownership';
import { VariablesView } from './variables/view';

/** Sets the extension up. What runs code waits until the workspace is trusted; notebooks and their saved charts show before. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Analytics Engine', { log: true });
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand('analytics.showLog', () => {
      log.show();
    }),
    vscode.commands.registerCommand('analytics.newNotebook', newNotebook),
  );
  void vscode.commands.executeCommand('setContext', 'analytics.isOpen', true);
  const enginePath = vscode.Uri.joinPath(context.extensionUri, 'engine').fsPath;
  if (vscode.workspace.isTrusted) offerEngine(context, log, enginePath);
  else {
    context.subscriptions.push(
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        offerEngine(context, log, enginePath);
      }),
    );
  }
}

function offerEngine(context: vscode.ExtensionContext, log: vscode.LogOutputChannel, enginePath: string): void {
  const controller = new EngineController(enginePath, log);
  const variables = new VariablesView(controller, log);
  context.subscriptions.push(
    controller,
    variables,
    keepCellLanguages(),
    provideServices(controller, log),
    vscode.commands.registerCommand('analytics.refreshVariables', () => {
      variables.refresh();
    }),
    vscode.commands.registerCommand('analytics.restartEngine', async (target: unknown) => {
      await restart(controller, target);
    }),
  );
}

// The command is called with a notebook's address, or from its toolbar with something that names it, or with nothing.
async function restart(controller: EngineController, target: unknown): Promise<void> {
  const address = target instanceof vscode.Uri ? target.toString() : undefined;
  const notebook =
    address === undefined
      ? vscode.window.activeNotebookEditor?.notebook
      : vscode.workspace.notebookDocuments.find(candidate => candidate.uri.toString() === address);
  const session = notebook && controller.find(notebook);
  if (!session) return;
  const options = { location: vscode.ProgressLocation.Notification, title: 'Restarting the engine…' };
  await vscode.window.withProgress(options, async () => {
    await session.restart();
  });
}

async function newNotebook(): Promise<void> {
  const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, '', defaultLanguage);
  const data = new vscode.NotebookData([cell]);
  data.metadata = { metadata: { kernelspec, language_info: languageInfo }, nbformat: 4, nbformat_minor: 5 };
  const notebook = await vscode.workspace.openNotebookDocument(notebookType, data);
  await vscode.window.showNotebookDocument(notebook);
}
