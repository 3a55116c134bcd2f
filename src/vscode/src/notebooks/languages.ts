import { objectIn, textIn, type Json } from '../engine/messages';

/** The languages of cells: the name that VS Code gives each, and the one Polyglot Notebooks keeps in a cell's metadata. */
const kernelNames = new Map([
  ['csharp', 'csharp'],
  ['sql', 'sql'],
  ['html', 'html'],
  ['javascript', 'javascript'],
  ['mermaid', 'mermaid'],
]);

/** The language of cells that ask for none. */
export const defaultLanguage = 'csharp';

export const supportedLanguages: readonly string[] = [...kernelNames.keys()];

const aliases = new Map([
  ['c#', 'csharp'],
  ['js', 'javascript'],
]);

/** The language that VS Code should show for a kernel's name, or undefined where it has none, such as for one named by its user. */
export function languageOf(kernelName: string): string | undefined {
  const name = kernelName.toLowerCase();
  const known = aliases.get(name) ?? name;
  return kernelNames.has(known) ? known : undefined;
}

/** The kernel name in a cell's metadata as the file holds it: of Polyglot Notebooks or its predecessor. */
export function storedKernelName(cell: Json): string | undefined {
  const name = textIn(objectIn(cell['polyglot_notebook'])['kernelName']) || textIn(objectIn(cell['dotnet_interactive'])['language']);
  return name === '' ? undefined : name;
}

/**
 * The kernel that a code cell is run by. A name that its author gave stays while the cell is in that language; one that VS Code has
 * no language for stays while the cell is in the notebook's own.
 */
export function kernelNameOf(language: string, cell: Json): string {
  const stored = storedKernelName(cell);
  if (stored !== undefined && (languageOf(stored) ?? defaultLanguage) === language) return stored;
  return kernelNames.get(language) ?? language;
}

/**
 * A cell's metadata after its language was changed, or undefined where it is right as it is. A cell in the notebook's own language needs
 * none unless it had some before; other cells are marked as Polyglot Notebooks does. Only for code cells.
 */
export function withLanguage(cell: Json, language: string): Json | undefined {
  const stored = storedKernelName(cell);
  if (!kernelNames.has(language) || (stored === undefined && language === defaultLanguage)) return undefined;
  const name = kernelNameOf(language, cell);
  if (stored === name) return undefined;
  const changed: Json = { ...cell, polyglot_notebook: { ...objectIn(cell['polyglot_notebook']), kernelName: name } };
  if ('dotnet_interactive' in cell) changed['dotnet_interactive'] = { ...objectIn(cell['dotnet_interactive']), language: name };
  return changed;
}

/** Metadata without the marks of a kernel, or undefined where there are none: text cells have no kernel. */
export function withoutLanguage(cell: Json): Json | undefined {
  if (!('polyglot_notebook' in cell) && !('dotnet_interactive' in cell)) return undefined;
  return Object.fromEntries(Object.entries(cell).filter(([name]) => name !== 'polyglot_notebook' && name !== 'dotnet_interactive'));
}

/**
 * The language VS Code should show for a code cell of one of our notebooks, or undefined where the one it shows is right. It knows the
 * language of cells it wrote itself; for others it takes the notebook's, which may be a name that is no language.
 */
export function languageToShow(shown: string, cell: Json): string | undefined {
  if (shown === 'raw') return undefined;
  const stored = storedKernelName(cell);
  if (stored !== undefined) return changed(shown, languageOf(stored) ?? defaultLanguage);
  const chosen = textIn(objectIn(cell['vscode'])['languageId']);
  const isChosen = chosen !== '' && chosen !== 'polyglot-notebook' && chosen !== 'dotnet-interactive';
  return isChosen || kernelNames.has(shown) ? undefined : defaultLanguage;
}

function changed(from: string, to: string): string | undefined {
  return from === to ? undefined : to;
}
