import { posix, win32 } from 'node:path';

/** The first version of .NET that the engine runs on. It runs on later ones of the same major version. */
export const requiredMajor = 10;

export const downloadPage = `https://dotnet.microsoft.com/download/dotnet/${requiredMajor}.0`;

/** Where a `dotnet` command may be, the likeliest first. The last is looked up on the PATH. */
export function dotnetCandidates(setting: string, environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (setting.trim() !== '') return [setting.trim()];
  const isWindows = platform === 'win32';
  const path = isWindows ? win32 : posix;
  const command = isWindows ? 'dotnet.exe' : 'dotnet';
  const home = environment['HOME'] ?? environment['USERPROFILE'] ?? '';
  const folders = isWindows
    ? [path.join(environment['ProgramFiles'] ?? 'C:\\Program Files', 'dotnet')]
    : ['/usr/local/share/dotnet', '/usr/share/dotnet', '/usr/lib/dotnet', '/opt/homebrew/bin'];
  return [
    ...(environment['DOTNET_ROOT'] ? [path.join(environment['DOTNET_ROOT'], command)] : []),
    ...pathFolders(environment, isWindows).map(folder => path.join(folder, command)),
    ...folders.map(folder => path.join(folder, command)),
    ...(home === '' ? [] : [path.join(home, '.dotnet', command)]),
  ];
}

/** The versions of the runtime in what `dotnet --list-runtimes` prints. */
export function runtimeVersions(listed: string): string[] {
  return [...listed.matchAll(/^Microsoft\.NETCore\.App (\S+)/gm)].map(match => match[1] ?? '');
}

/** Whether one of the versions can run the engine. */
export function hasRequired(versions: readonly string[]): boolean {
  return versions.some(version => Number.parseInt(version, 10) === requiredMajor);
}

function pathFolders(environment: NodeJS.ProcessEnv, isWindows: boolean): string[] {
  const listed = environment['PATH'] ?? environment['Path'] ?? '';
  return listed.split(isWindows ? ';' : ':').filter(folder => folder !== '');
}
