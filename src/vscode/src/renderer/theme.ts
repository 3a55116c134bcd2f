import { partIn, type Part } from './figures';

/** The colours and the typeface of the editor that the chart stands in. */
export interface Theme {
  text: string;
  grid: string;
  font: string;
}

const transparent = 'rgba(0,0,0,0)';

/**
 * A layout that follows the editor's theme where the figure says nothing. A figure with a ground of its own was made for that ground, so its
 * lettering stays with it.
 */
export function withTheme(layout: Part, theme: Theme): Part {
  const template = partIn(partIn(layout['template'])['layout']);
  const fixed = (name: string) => layout[name] ?? template[name];
  if (fixed('paper_bgcolor') !== undefined || fixed('plot_bgcolor') !== undefined) return layout;
  const font = { color: theme.text, family: theme.font, ...partIn(template['font']), ...partIn(layout['font']) };
  return { ...layout, ...axes(layout, template, theme.grid), font, paper_bgcolor: transparent, plot_bgcolor: transparent };
}

// The axes that a layout names, and the two that every plane has.
function axes(layout: Part, template: Part, grid: string): Part {
  const names = new Set(['xaxis', 'yaxis', ...Object.keys(layout).filter(name => /^[xy]axis\d*$/.test(name))]);
  const colors = { gridcolor: grid, linecolor: grid, zerolinecolor: grid };
  return Object.fromEntries(
    [...names].map(name => [name, { ...colors, ...partIn(template[name.replace(/\d+$/, '')]), ...partIn(layout[name]) }]),
  );
}
