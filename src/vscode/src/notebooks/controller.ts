import * as vscode from 'vscode';
import { Problems } from './problems';
import { isOurs, isUnclaimed, kernelspec, languageInfo } from './ownership';
import { supportedLanguages } from './languages';
import { apply, fileMetadata, notebookEdit } from './metadata';
import { NotebookSession } from './session';

export const notebookType = 'jupyter-notebook';

/** Offers the engine as the kernel of notebooks, by itself for those that are made for it, and keeps a session for each. */
export class EngineController implements vscode.Disposable {
  private readonly controller: vscode.NotebookController;
  private readonly problems = new Problems();
  private readonly sessions = new Map<vscode.NotebookDocument, NotebookSession>();
  private readonly selected = new Set<vscode.NotebookDocument>();
  private readonly ran = new vscode.EventEmitter<NotebookSession>();
  private readonly subscriptions: vscode.Disposable;

  /** Fires when a cell of a session has run. */
  readonly onDidRun = this.ran.event;

  constructor(
    private readonly enginePath: string,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.controller = vscode.notebooks.createNotebookController('analytics', notebookType, 'Analytics (C#)');
    this.controller.description = 'C# and SQL cells, without Python or a compiler';
    this.controller.supportedLanguages = [...supportedLanguages];
    this.controller.supportsExecutionOrder = true;
    this.controller.executeHandler = async (cells, notebook) => {
      await this.claim(notebook);
      this.sessionOf(notebook).run(cells);
    };
    this.controller.interruptHandler = async notebook => {
      await this.sessions.get(notebook)?.interrupt();
    };
    this.subscriptions = vscode.Disposable.from(
      this.controller.onDidChangeSelectedNotebooks(change => {
        if (change.selected) this.selected.add(change.notebook);
        else this.leave(change.notebook);
      }),
      vscode.workspace.onDidOpenNotebookDocument(notebook => {
        this.prefer(notebook);
      }),
      vscode.workspace.onDidCloseNotebookDocument(notebook => {
        this.leave(notebook);
      }),
    );
    for (const notebook of vscode.workspace.notebookDocuments) this.prefer(notebook);
  }

  /** The session of a notebook that this kernel is chosen for, or undefined. Its engine starts with the first question. */
  find(notebook: vscode.NotebookDocument): NotebookSession | undefined {
    return this.selected.has(notebook) ? this.sessionOf(notebook) : undefined;
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const session of this.sessions.values()) void session.stop();
    this.controller.dispose();
    this.problems.dispose();
    this.ran.dispose();
  }

  private prefer(notebook: vscode.NotebookDocument): void {
    if (notebook.notebookType !== notebookType || !isOurs(fileMetadata(notebook))) return;
    this.controller.updateNotebookAffinity(notebook, vscode.NotebookControllerAffinity.Preferred);
  }

  // A notebook that says nothing of its kernel gets ours with its first run, so that it opens with it the next time.
  private async claim(notebook: vscode.NotebookDocument): Promise<void> {
    const metadata = fileMetadata(notebook);
    if (!isUnclaimed(metadata)) return;
    await apply(notebook, [notebookEdit(notebook, { ...metadata, kernelspec, language_info: languageInfo })]);
  }

  private sessionOf(notebook: vscode.NotebookDocument): NotebookSession {
    const known = this.sessions.get(notebook);
    if (known) return known;
    const session = new NotebookSession(notebook, this.controller, this.problems, this.log, this.enginePath);
    session.onDidRun(() => {
      this.ran.fire(session);
    });
    this.sessions.set(notebook, session);
    return session;
  }

  private leave(notebook: vscode.NotebookDocument): void {
    this.selected.delete(notebook);
    const session = this.sessions.get(notebook);
    this.sessions.delete(notebook);
    void session?.stop();
  }
}
