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
