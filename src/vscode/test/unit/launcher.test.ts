import assert from 'node:assert/strict';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { dotnetCandidates, hasRequired, runtimeVersions } from '../../src/engine/dotnet';
import { launchEngine } from '../../src/engine/launcher';
import { EngineProblem } from '../../src/engine/problems';

const fakeEngine = join(import.meta.dirname, 'fakeEngine.mjs');

// A command that stands for dotnet: it has these runtimes, and does this when it is to run something.
async function dotnet(versions: string[], run: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'dotnet-')), 'dotnet');
  const runtimes = versions.map(version => `echo "Microsoft.NETCore.App ${version} [/usr/share/dotnet]"`).join('\n');
  await writeFile(path, `#!/bin/sh\nif [ "$1" = --list-runtimes ]; then\n${runtimes}\nexit 0\nfi\n${run}\n`);
  await chmod(path, 0o755);
  return path;
}

async function launch(dotnetSetting: string, path = fakeEngine, isSetting = false) {
  const folder = import.meta.dirname;
  return await launchEngine({ dotnetSetting, engine: { path, isSetting }, folder, log: () => undefined, onUnclaimed: () => undefined });
}

async function problem(launched: Promise<unknown>): Promise<EngineProblem> {
  const failure: unknown = await launched.catch((reason: unknown) => reason);
  assert.ok(failure instanceof EngineProblem, String(failure));
  return failure;
}

test('An engine that starts is ready to run cells', async () => {
  const engine = await launch(await dotnet(['10.0.1'], `exec "${process.execPath}" "$1"`));
  await engine.stop();
});

test('A dotnet that is not where the setting says is named with the setting', async () => {
  const { message, remedies } = await problem(launch('/no/such/dotnet'));

  assert.match(message, /“\/no\/such\/dotnet”, where the setting analytics\.dotnetPath/);
  assert.deepEqual(remedies, ['dotnetSetting', 'download']);
});

test('A .NET that is too old is named with what it has and what is needed', async () => {
  const { message, remedies } = await problem(launch(await dotnet(['8.0.11', '9.0.2'], 'exit 150')));

  assert.match(message, /needs the \.NET 10 runtime; .* has 8\.0\.11, 9\.0\.2\. Install/);
  assert.ok(remedies.includes('download'));
});

test('A missing engine is named with the way to another', async () => {
  const command = await dotnet(['10.0.1'], 'exit 1');

  assert.match((await problem(launch(command, '/no/such/engine.dll'))).message, /engine is missing .* Install the extension again/);
  assert.match((await problem(launch(command, '/no/such/engine.dll', true))).message, /where the setting analytics\.enginePath says/);
});

test('An engine that ends at once is told with what it said', async () => {
  const { message } = await problem(launch(await dotnet(['10.0.1'], 'echo "The file is damaged." >&2; exit 3')));

  assert.match(message, /ended before it was ready\. It said: The file is damaged\./);
});

test('The setting goes before the environment, and the environment before the usual folders', () => {
  assert.deepEqual(dotnetCandidates(' /opt/dotnet ', { PATH: '/bin' }, 'linux'), ['/opt/dotnet']);
  const found = dotnetCandidates('', { PATH: '/bin:/usr/bin', DOTNET_ROOT: '/opt/net', HOME: '/home/ada' }, 'linux');
  assert.deepEqual(found.slice(0, 3), ['/opt/net/dotnet', '/bin/dotnet', '/usr/bin/dotnet']);
  assert.equal(found.at(-1), '/home/ada/.dotnet/dotnet');
  const windows = dotnetCandidates('', { Path: 'C:\\tools;', ProgramFiles: 'D:\\Programs' }, 'win32');
  assert.deepEqual(windows, ['C:\\tools\\dotnet.exe', 'D:\\Programs\\dotnet\\dotnet.exe']);
});

test('Runtimes are read from what dotnet lists', () => {
  const listed = 'Microsoft.AspNetCore.App 10.0.1 [/a]\nMicrosoft.NETCore.App 9.0.2 [/a b]\r\nMicrosoft.NETCore.App 10.0.0-rc.1 [/a]\n';

  assert.deepEqual(runtimeVersions(listed), ['9.0.2', '10.0.0-rc.1']);
  assert.ok(hasRequired(['9.0.2', '10.0.0-rc.1']));
  assert.ok(!hasRequired(['9.0.2', '11.0.0']));
});
