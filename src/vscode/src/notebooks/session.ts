import * as vscode from 'vscode';
import { EngineStopped } from '../engine/connection';
import { type Channel, type Json } from '../engine/messages';
import { CellRun } from './cellRun';
import { Displays } from './displays';
import { EngineHost } from './engineHost';
import { kernelNameOf } from './languages';
import { fileMetadata } from './metadata';
import { type Problems } from './problems';
import { remarksIn } from './diagnostics';

/** How long a cell may take to stop once it is interrupted, before its reader is offered a restart; in milliseconds. */
const interruptTime = 5000;

/** The cells of one notebook on their way through an engine, one at a time and in the order they were started. */
export class NotebookSession {
  private readonly queue: vscode.NotebookCellExecution[] = [];
  private readonly displays = new Displays((cell, action) => {
    this.changeOutputs(cell, action);
  });
  private readonly host: EngineHost;
  private readonly ran = new vscode.EventEmitter<void>();
  private current: CellRun | undefined;
  private isRunning = false;

  /** Fires when a cell has run, or the engine was started anew. */
  readonly onDidRun = this.ran.event;

  constructor(
    readonly notebook: vscode.NotebookDocument,
    private readonly controller: vscode.NotebookController,
    private readonly problems: Problems,
    private readonly log: vscode.LogOutputChannel,
    enginePath: string,
  ) {
    this.host = new EngineHost(notebook, enginePath, log, message => {
      if (message.header.msg_type === 'update_display_data') this.displays.update(message.content);
    });
    this.host.onDidCrash(how => {
      this.offerRestart(`The engine of “${this.name}” ${how}. Its variables are lost.`);
    });
  }

  get isStarted(): boolean {
    return this.host.isStarted;
  }

  run(cells: readonly vscode.NotebookCell[]): void {
    this.queue.push(...cells.map(cell => this.controller.createNotebookCellExecution(cell)));
    if (!this.isRunning) void this.drain();
  }

  /** Stops the running cell, and takes back those that wait. */
  async interrupt(): Promise<void> {
    this.dropQueue();
    const interrupted = this.current;
    if (!interrupted) return;
    if (!this.host.isReady) {
      await this.host.stop();
      return;
    }

    await this.request('control', 'interrupt_request', {});
    setTimeout(() => {
      if (this.current === interrupted) this.offerRestart(`The cell of “${this.name}” does not stop.`);
    }, interruptTime);
  }

  /** Ends the engine and starts another, without variables. */
  async restart(): Promise<void> {
    await this.stop();
    await this.host.start();
    this.ran.fire();
  }

  async stop(): Promise<void> {
    this.dropQueue();
    this.displays.clear();
    await this.host.stop();
  }

  /** Asks the engine, starting it where needed. */
  async request(channel: Channel, type: string, content: Json, metadata: Json = {}): Promise<Json> {
    const engine = await this.host.start();
    return await engine.connection.request(channel, type, content, metadata);
  }

  private get name(): string {
    return this.notebook.uri.path.split('/').pop() ?? this.notebook.uri.path;
  }

  private async drain(): Promise<void> {
    this.isRunning = true;
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      const run = new CellRun(next, this.displays, failure => {
        this.log.warn(`An output could not be shown: ${String(failure)}`);
      });
      next.start(Date.now());
      this.current = run;
      const succeeded = await this.runCell(run);
      this.current = undefined;
      next.end(succeeded, Date.now());
      // What follows counts on what failed.
      if (!succeeded) this.dropQueue();
      this.ran.fire();
    }

    this.isRunning = false;
  }

  private async runCell(run: CellRun): Promise<boolean> {
    const cell = run.execution.cell;
    try {
      this.displays.forget(cell);
      await run.execution.clearOutput();
      this.problems.clear(cell);
      const engine = await this.host.start();
      const kernelName = kernelNameOf(cell.document.languageId, fileMetadata(cell));
      const code = cell.document.getText();
      const metadata = { cellId: cell.document.uri.toString(), polyglot_notebook: { kernelName } };
      const reply = await engine.connection.execute(code, metadata, {
        onOutput: message => {
          run.onOutput(message);
        },
        onInput: async (prompt, isPassword) => await this.ask(run, prompt, isPassword),
      });
      run.finish(reply);
      this.problems.show(cell, remarksIn(reply));
      return reply['status'] === 'ok';
    } catch (failure) {
      this.showFailure(run, failure);
      return false;
    }
  }

  private async ask(run: CellRun, prompt: string, isPassword: boolean): Promise<string | undefined> {
    const answer = await run.onInput(prompt, isPassword);
    if (answer === undefined && this.current === run) await this.interrupt();
    return answer;
  }

  private showFailure(run: CellRun, failure: unknown): void {
    if (failure instanceof EngineStopped && this.host.wasStopped) {
      run.showError('Stopped', 'The engine was stopped while the cell ran.', []);
      return;
    }

    const error = failure instanceof Error ? failure : new Error(String(failure));
    const words = failure instanceof EngineStopped ? this.host.lastWords : '';
    run.showError(error.name, error.message, words === '' ? [] : [error.message, ...words.split('\n')]);
    if (!(failure instanceof EngineStopped)) this.host.report(error);
  }

  private dropQueue(): void {
    for (const waiting of this.queue.splice(0)) waiting.end(undefined);
  }

  private offerRestart(what: string): void {
    void vscode.window.showErrorMessage(what, 'Restart Engine', 'Show Log').then(async answer => {
      if (answer === 'Restart Engine') await vscode.commands.executeCommand('analytics.restartEngine', this.notebook.uri);
      else if (answer === 'Show Log') this.log.show();
    });
  }

  // Outputs change only within a run. Where no cell runs, the one that shows the output gets a run that leaves no trace.
  private changeOutputs(cell: vscode.NotebookCell, action: (run: vscode.NotebookCellExecution) => Thenable<void>): void {
    const fail = (failure: unknown) => {
      this.log.warn(`A display could not be changed: ${String(failure)}`);
    };
    if (this.current) {
      action(this.current.execution).then(undefined, fail);
      return;
    }

    // A cell that was deleted.
    if (cell.index < 0) return;
    const summary = cell.executionSummary;
    const run = this.controller.createNotebookCellExecution(cell);
    run.executionOrder = summary?.executionOrder;
    run.start(summary?.timing?.startTime);
    action(run).then(() => {
      run.end(summary?.success, summary?.timing?.endTime);
    }, fail);
  }
}
