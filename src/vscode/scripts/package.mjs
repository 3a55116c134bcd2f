// Makes the .vsix: bundles the extension, publishes the engine into it, packs both. It runs on every system that VS Code runs on;
// `npm run package -- linux-x64` makes a smaller one for that system alone.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { fromExtension, fromRepository, run } from './places.mjs';

// The systems of VS Code and of its remote hosts, as .NET calls them.
const systems = [
  'win-x64',
  'win-arm64',
  'osx',
  'osx-x64',
  'osx-arm64',
  'linux-x64',
  'linux-arm64',
  'linux-arm',
  'linux-musl-x64',
  'linux-musl-arm64',
];
// VS Code's names for those that it calls otherwise.
const names = {
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
  'darwin-x64': 'osx-x64',
  'darwin-arm64': 'osx-arm64',
  'linux-armhf': 'linux-arm',
  'alpine-x64': 'linux-musl-x64',
  'alpine-arm64': 'linux-musl-arm64',
};

const [target] = process.argv.slice(2);
const engine = fromExtension('engine');
const file = fromRepository(`artifacts/vscode/analytics-notebooks${target ? `-${target}` : ''}.vsix`);

await import('./build.mjs');
publishEngine();
removeUnused();
mkdirSync(fromRepository('artifacts/vscode'), { recursive: true });
run(process.execPath, [
  fromExtension('node_modules/@vscode/vsce/vsce'),
  'package',
  '--no-dependencies',
  '--allow-missing-repository',
  '--out',
  file,
  ...(target ? ['--target', target] : []),
]);

// The extension starts the assembly with the reader's own dotnet, so no program of its own is needed.
function publishEngine() {
  rmSync(engine, { recursive: true, force: true });
  const settings = ['--configuration', 'Release', '--nologo', '--verbosity', 'quiet', '-p:UseAppHost=false', '-p:DebugType=none'];
  const system = target ? ['--runtime', names[target] ?? target, '--self-contained', 'false'] : [];
  run('dotnet', ['publish', fromRepository('src/Analytics.Cli'), '--output', engine, ...settings, ...system]);
}

// Packages bring native code for more systems, and its debugging symbols: nine tenths of what is published.
function removeUnused() {
  for (const entry of readdirSync(engine, { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath}/${entry.name}`;
    const isForeign = entry.isDirectory() && entry.parentPath === `${engine}/runtimes` && !systems.includes(entry.name);
    if (isForeign || entry.name.endsWith('.pdb')) rmSync(path, { recursive: true, force: true });
  }
}
