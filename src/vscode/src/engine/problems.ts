import { downloadPage, hasRequired, requiredMajor } from './dotnet';

/** What a reader can do about a problem. */
export type Remedy = 'download' | 'dotnetSetting' | 'engineSetting' | 'log' | 'retry';

/** Why the engine did not start, and the way out. */
export class EngineProblem extends Error {
  constructor(
    message: string,
    readonly remedies: readonly Remedy[],
  ) {
    super(message);
    // Readers see it before the message.
    this.name = 'Engine';
  }
}

export function noDotnet(setting: string): EngineProblem {
  return setting.trim() === ''
    ? new EngineProblem(
        `No .NET was found. Cells need the .NET ${requiredMajor} runtime: install it from ${downloadPage}, or say where it is in the setting analytics.dotnetPath.`,
        ['download', 'dotnetSetting'],
      )
    : new EngineProblem(
        `There is no dotnet command at “${setting}”, where the setting analytics.dotnetPath says it is. Correct the setting, or empty it to have .NET looked for.`,
        ['dotnetSetting', 'download'],
      );
}

export function noEngine(path: string, isSetting: boolean): EngineProblem {
  return isSetting
    ? new EngineProblem(
        `There is no engine at “${path}”, where the setting analytics.enginePath says it is. Correct the setting, or empty it to use the engine that comes with the extension.`,
        ['engineSetting'],
      )
    : new EngineProblem(`The extension's engine is missing (“${path}”). Install the extension again.`, ['engineSetting', 'log']);
}

/** Why an engine that was found ended before it answered. */
export function failedStart(dotnet: string, versions: readonly string[], said: string): EngineProblem {
  if (!hasRequired(versions)) {
    const found = versions.length === 0 ? 'no runtime' : versions.join(', ');
    return new EngineProblem(
      `The engine needs the .NET ${requiredMajor} runtime; “${dotnet}” has ${found}. Install .NET ${requiredMajor} from ${downloadPage}, or name another dotnet in the setting analytics.dotnetPath.`,
      ['download', 'dotnetSetting', 'retry'],
    );
  }

  const why = said.trim() === '' ? 'It said nothing.' : `It said: ${said.trim()}`;
  return new EngineProblem(`The engine ended before it was ready. ${why}`, ['retry', 'log', 'engineSetting']);
}
