import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { type Message } from '../engine/messages';
import { launchEngine } from '../engine/launcher';
import { downloadPage } from '../engine/dotnet';
import { EngineProblem, type Remedy } from '../engine/problems';
import { type EngineProcess } from '../engine/process';

const remedyTitles: Record<Remedy, string> = {
  download: 'Download .NET',
  dotnetSetting: 'Open Setting',
  engineSetting: 'Open Engine Setting',
  log: 'Show Log',
  retry: 'Try Again',
};

/** The engine of one notebook: started when first needed, and told from one that crashed when it is stopped. */
export class EngineHost {
  private starting: Promise<EngineProcess> | undefined;
  private running: EngineProcess | undefined;
  private stopped = false;
  private words = '';
  private readonly crashed = new vscode.EventEmitter<string>();

  /** Fires when the engine ended though nobody asked it to, with how. */
  readonly onDidCrash = this.crashed.event;

  constructor(
    private readonly notebook: vscode.NotebookDocument,
    private readonly enginePath: string,
    private readonly log: vscode.LogOutputChannel,
    private readonly onUnclaimed: (message: Message) => void,
  ) {}

  get isStarted(): boolean {
    return this.starting !== undefined;
  }

  get isReady(): boolean {
    return this.running !== undefined;
  }

  /** Whether the engine is not there because it was asked to end. */
  get wasStopped(): boolean {
    return this.stopped;
  }

  /** What the engine that ran last printed beside its messages. */
  get lastWords(): string {
    return this.words;
  }

  /** The running engine; starts one if there is none. */
  async start(): Promise<EngineProcess> {
    this.starting ??= this.launch();
    return await this.starting;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    const starting = this.starting;
    this.starting = undefined;
    this.running = undefined;
    const engine = await starting?.catch(() => undefined);
    await engine?.stop();
  }

  /** Tells the reader of a problem, with the ways out. */
  report(problem: Error): void {
    const remedies = problem instanceof EngineProblem ? problem.remedies : (['log'] as const);
    const titles = remedies.map(remedy => remedyTitles[remedy]);
    void vscode.window.showErrorMessage(problem.message, ...titles).then(async title => {
      const remedy = remedies.find(candidate => remedyTitles[candidate] === title);
      if (remedy) await this.remedy(remedy);
    });
  }

  private async launch(): Promise<EngineProcess> {
    this.stopped = false;
    try {
      const engine = await launchEngine({
        dotnetSetting: setting('dotnetPath'),
        engine: this.engine(),
        folder: this.folder(),
        log: text => {
          this.log.info(text.trimEnd());
        },
        onUnclaimed: this.onUnclaimed,
      });
      this.watch(engine);
      return engine;
    } catch (failure) {
      this.starting = undefined;
      throw failure;
    }
  }

  private watch(engine: EngineProcess): void {
    this.running = engine;
    void engine.ended.then(how => {
      this.words = engine.lastWords;
      this.log.info(`The engine of ${this.notebook.uri.fsPath} ${how}.`);
      if (this.running !== engine) return;
      this.running = undefined;
      this.starting = undefined;
      this.crashed.fire(how);
    });
  }

  private async remedy(remedy: Remedy): Promise<void> {
    switch (remedy) {
      case 'download':
        await vscode.env.openExternal(vscode.Uri.parse(downloadPage));
        break;
      case 'dotnetSetting':
        await openSetting('analytics.dotnetPath');
        break;
      case 'engineSetting':
        await openSetting('analytics.enginePath');
        break;
      case 'log':
        this.log.show();
        break;
      case 'retry':
        await this.start().catch((failure: unknown) => {
          this.report(failure instanceof Error ? failure : new Error(String(failure)));
        });
    }
  }

  private engine(): { path: string; isSetting: boolean } {
    const path = setting('enginePath').trim();
    return path === '' ? { path: join(this.enginePath, 'Analytics.Cli.dll'), isSetting: false } : { path, isSetting: true };
  }

  private folder(): string {
    if (this.notebook.uri.scheme === 'file') return dirname(this.notebook.uri.fsPath);
    return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();
  }
}

function setting(name: string): string {
  return vscode.workspace.getConfiguration('analytics').get<string>(name, '');
}

// Settings of the machine are on a page of their own where the machine is another one than the reader's.
async function openSetting(name: string): Promise<void> {
  if (vscode.env.remoteName === undefined) await vscode.commands.executeCommand('workbench.action.openSettings', name);
  else await vscode.commands.executeCommand('workbench.action.openRemoteSettings', { query: name });
}
