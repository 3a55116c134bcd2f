import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { promisify } from 'node:util';
import { EngineStopped } from './connection';
import { dotnetCandidates, hasRequired, runtimeVersions } from './dotnet';
import { type Message } from './messages';
import { failedStart, noDotnet, noEngine } from './problems';
import { EngineProcess } from './process';

export interface LauncherOptions {
  /** The setting that names a `dotnet` command; empty to look for one. */
  dotnetSetting: string;
  /** The engine's assembly, and whether a setting names it. */
  engine: { path: string; isSetting: boolean };
  /** The folder that cells run in. */
  folder: string;
  log: (text: string) => void;
  onUnclaimed: (message: Message) => void;
}

/** Starts an engine and waits until it is ready. Where that fails, an `EngineProblem` says why and what to do. */
export async function launchEngine(options: LauncherOptions): Promise<EngineProcess> {
  const { engine, dotnetSetting } = options;
  const commands = await present(dotnetCandidates(dotnetSetting, process.env, process.platform));
  const [first] = commands;
  if (first === undefined) throw noDotnet(dotnetSetting);
  if (!(await exists(engine.path))) throw noEngine(engine.path, engine.isSetting);
  // To ask which runtimes there are takes longer than to try: it is done when the first try failed.
  const tried = await start(first, options);
  if (tried instanceof EngineProcess) return tried;
  const versions = await installed(first);
  const better = hasRequired(versions) ? undefined : await withRequired(commands.slice(1));
  const again = better === undefined ? tried : await start(better, options);
  if (again instanceof EngineProcess) return again;
  throw failedStart(better ?? first, better === undefined ? versions : await installed(better), again);
}

// An engine that is ready, or what it said before it ended.
async function start(dotnet: string, options: LauncherOptions): Promise<EngineProcess | string> {
  const args = [options.engine.path, 'kernel', 'start', '--stdio'];
  const engine = new EngineProcess({ command: dotnet, args, folder: options.folder }, options.log, options.onUnclaimed);
  try {
    await engine.ready();
    return engine;
  } catch (failure) {
    if (!(failure instanceof EngineStopped)) throw failure;
    return engine.lastWords === '' ? failure.message : engine.lastWords;
  }
}

async function withRequired(commands: readonly string[]): Promise<string | undefined> {
  for (const command of commands) {
    if (hasRequired(await installed(command))) return command;
  }

  return undefined;
}

async function installed(dotnet: string): Promise<string[]> {
  try {
    return runtimeVersions((await promisify(execFile)(dotnet, ['--list-runtimes'], { windowsHide: true })).stdout);
  } catch {
    // No runtime at all, or something else that is called dotnet.
    return [];
  }
}

async function present(commands: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const command of commands) {
    if (!found.includes(command) && isAbsolute(command) && (await exists(command, constants.X_OK))) found.push(command);
  }

  return found;
}

async function exists(path: string, mode = constants.R_OK): Promise<boolean> {
  return await access(path, mode).then(
    () => true,
    () => false,
  );
}
