import { readFileSync } from 'node:fs';

export interface StoredOutput {
  output_type: string;
  data?: Record<string, unknown>;
  text?: string[];
}

export interface StoredCell {
  cell_type: string;
  execution_count: number | null;
  metadata: Record<string, unknown>;
  outputs: StoredOutput[];
}

/** The code of a cell, and the kernel it names in the way of Polyglot Notebooks. */
export type CellText = string | { code: string; kernel: string };

/** A notebook of code cells as a file holds it. */
export function notebookOf(...cells: CellText[]): string {
  const notebook = {
    cells: cells.map(cell => ({
      cell_type: 'code',
      execution_count: null,
      metadata: typeof cell === 'string' ? {} : { polyglot_notebook: { kernelName: cell.kernel } },
      outputs: [],
      source: typeof cell === 'string' ? cell : cell.code,
    })),
    metadata: {
      kernelspec: { display_name: '.NET (C#)', language: 'C#', name: '.net-csharp' },
      language_info: { name: 'polyglot-notebook' },
    },
    nbformat: 4,
    nbformat_minor: 4,
  };
  return JSON.stringify(notebook, null, 1);
}

/** The cells in a notebook's file; none while it is being written. */
export function storedCells(path: string): StoredCell[] {
  const text = readFileSync(path, 'utf8');
  if (!text.trimEnd().endsWith('}')) return [];
  const { cells } = JSON.parse(text) as { cells: (Omit<StoredCell, 'outputs'> & Partial<StoredCell>)[] };
  return cells.map(cell => ({ ...cell, outputs: cell.outputs ?? [] }));
}

const plotly = 'application/vnd.plotly.v1+json';

/** How many charts a notebook shows. */
export function chartsIn(cells: StoredCell[]): number {
  return cells.flatMap(cell => cell.outputs).filter(output => plotly in (output.data ?? {})).length;
}
