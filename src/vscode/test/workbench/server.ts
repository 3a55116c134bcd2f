import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../../../..');

/** The command that starts VS Code for browsers, and the extension to try in it. */
const code = join(process.env['ANALYTICS_WORKBENCH'] ?? '', 'code');
const vsix = process.env['ANALYTICS_VSIX'] ?? join(repository, 'artifacts/vscode/analytics-notebooks.vsix');

export interface ServerOptions {
  /** Whether cells may run: without trust VS Code is in restricted mode. */
  isTrusted?: boolean;
  settings?: Record<string, unknown>;
  /** Files to add to the workspace, beside the repository's notebooks and stories. */
  files?: Record<string, string>;
}

/** A VS Code with the extension installed from its package, over a folder with the repository's notebooks and stories. */
export class Server {
  readonly home = mkdtempSync(join(tmpdir(), 'analytics-workbench-'));
  readonly folder = join(this.home, 'work');
  private process: ChildProcess | undefined;
  private port = 0;

  private constructor(private readonly options: ServerOptions) {}

  static async start(options: ServerOptions = {}): Promise<Server> {
    const server = new Server(options);
    server.layFiles();
    server.install();
    await server.listen();
    return server;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(join(this.folder, 'notebooks'))}`;
  }

  fileOf(name: string): string {
    return join(this.folder, 'notebooks', name);
  }

  async stop(): Promise<void> {
    const running = this.process;
    if (running?.exitCode === null) {
      const ended = new Promise(resolve => running.once('close', resolve));
      running.kill('SIGTERM');
      await ended;
    }

    rmSync(this.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  private layFiles(): void {
    for (const name of ['notebooks', 'seeds']) cpSync(join(repository, name), join(this.folder, name), { recursive: true });
    for (const [name, text] of Object.entries(this.options.files ?? {})) writeFileSync(this.fileOf(name), text);
    const settings = {
      'chat.disableAIFeatures': true,
      'extensions.autoCheckUpdates': false,
      'extensions.autoUpdate': false,
      'files.autoSave': 'off',
      'security.workspace.trust.enabled': this.options.isTrusted === false,
      'security.workspace.trust.startupPrompt': 'never',
      'telemetry.telemetryLevel': 'off',
      'update.mode': 'none',
      'window.restoreWindows': 'none',
      'workbench.editorAssociations': { '*.ipynb': 'jupyter-notebook' },
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'workbench.startupEditor': 'none',
      ...this.options.settings,
    };
    // Settings of the machine, which a workspace may not change, are in a file of their own.
    for (const scope of ['User', 'Machine']) {
      mkdirSync(join(this.home, 'user', scope), { recursive: true });
      writeFileSync(join(this.home, 'user', scope, 'settings.json'), JSON.stringify(settings));
    }
  }

  private install(): void {
    const result = spawnSync(code, [...this.folders(), '--install-extension', vsix], { env: this.environment(), encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`The extension could not be installed: ${result.stdout}${result.stderr}`);
  }

  private async listen(): Promise<void> {
    this.port = await freePort();
    const args = [
      '--bind-addr',
      `127.0.0.1:${this.port}`,
      '--auth',
      'none',
      '--disable-telemetry',
      '--disable-update-check',
      ...this.folders(),
    ];
    this.process = spawn(code, args, { env: this.environment(), stdio: 'ignore' });
    while (!(await answers(this.address))) {
      if (this.process.exitCode !== null) throw new Error(`VS Code ended with exit code ${this.process.exitCode} before it answered.`);
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }

  private folders(): string[] {
    return ['--user-data-dir', join(this.home, 'user'), '--extensions-dir', join(this.home, 'extensions')];
  }

  private environment(): NodeJS.ProcessEnv {
    return { ...process.env, XDG_CONFIG_HOME: join(this.home, 'config'), XDG_DATA_HOME: join(this.home, 'data') };
  }
}

async function answers(address: string): Promise<boolean> {
  return await fetch(address).then(
    response => response.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
