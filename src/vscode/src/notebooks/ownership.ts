import { isObject, objectIn, textIn, type Json } from '../engine/messages';

/** The kernelspec of notebooks that are made for the engine. */
export const kernelspec = { display_name: 'Analytics (C#)', language: 'csharp', name: 'analytics' } as const;

export const languageInfo = { file_extension: '.cs', mimetype: 'text/x-csharp', name: 'csharp' } as const;

const kernels = new Set(['analytics', '.net-csharp']);
const languages = new Set(['csharp', 'c#']);

/**
 * Whether a notebook is one the engine should run without being chosen by hand: made for it, or for Polyglot Notebooks, or in C#.
 * @param metadata The notebook's metadata as the file holds it.
 */
export function isOurs(metadata: Json): boolean {
  const spec = objectIn(metadata['kernelspec']);
  const info = objectIn(metadata['language_info']);
  if (kernels.has(textIn(spec['name']))) return true;
  if (isCSharp(spec['language']) || isCSharp(info['name'])) return true;
  // Polyglot Notebooks notes its own name as the language, and the one cells are in by default beside it.
  return isPolyglotCSharp(metadata['polyglot_notebook']) || isPolyglotCSharp(metadata['dotnet_interactive']);
}

/** Whether nothing says yet which kernel a notebook is for. */
export function isUnclaimed(metadata: Json): boolean {
  return !isObject(metadata['kernelspec']) && !isObject(metadata['language_info']);
}

function isCSharp(name: unknown): boolean {
  return languages.has(textIn(name).toLowerCase());
}

function isPolyglotCSharp(fields: unknown): boolean {
  return isCSharp(objectIn(objectIn(fields)['kernelInfo'])['defaultKernelName']);
}
