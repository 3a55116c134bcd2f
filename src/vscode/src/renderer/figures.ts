/** A figure of `application/vnd.plotly.v1+json`: what is drawn, how it is laid out, how it behaves. */
export interface Figure {
  data: Part[];
  layout: Part;
  config: Part;
}

export type Part = Record<string, unknown>;

// What the small script registers; it and this list go together.
const smallTypes = new Set([
  'bar',
  'box',
  'contour',
  'heatmap',
  'histogram',
  'histogram2d',
  'histogram2dcontour',
  'image',
  'pie',
  'scatter',
  'scatterternary',
  'violin',
]);

/** The figure in a value from outside. */
export function figureIn(value: unknown): Figure {
  const fields = partIn(value);
  const data = Array.isArray(fields['data']) ? fields['data'].map(partIn) : [];
  return { data, layout: partIn(fields['layout']), config: partIn(fields['config']) };
}

/** Whether the script that draws the usual kinds of charts, a third of the whole, can draw the figure. */
export function isSmall(figure: Figure): boolean {
  return figure.data.every(trace => smallTypes.has(typeOf(trace)));
}

/** What the chart shows, for readers who cannot see it: the author's words, else its kind, title, axes and size. */
export function altText(figure: Figure): string {
  const words = textIn(partIn(figure.layout['meta'])['alt']);
  if (words !== '') return words;
  const kinds = [...new Set(figure.data.map(kindOf))].join(' and ');
  const title = titleOf(figure.layout);
  const axes = ['xaxis', 'yaxis'].map(name => titleOf(partIn(figure.layout[name]))).filter(axis => axis !== '');
  const names = figure.data.map(trace => textIn(trace['name'])).filter(name => name !== '');
  return [
    `${kinds === '' ? 'Chart' : capitalized(kinds)}${title === '' ? '' : `: ${title}`}.`,
    axes.length === 0 ? '' : `Axes: ${axes.join(', ')}.`,
    names.length < 2 ? '' : `${names.length} series: ${names.join(', ')}.`,
  ]
    .filter(sentence => sentence !== '')
    .join(' ');
}

/** The height that a figure asks for, or the usual one; in pixels. */
export function heightOf(figure: Figure): number {
  const height = figure.layout['height'];
  return typeof height === 'number' && height >= 50 && height <= 8000 ? height : 450;
}

export function partIn(value: unknown): Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};
}

function typeOf(trace: Part): string {
  return textIn(trace['type']) || 'scatter';
}

function kindOf(trace: Part): string {
  const type = typeOf(trace);
  if (type !== 'scatter') return type === 'heatmap' ? 'heat map' : `${type} chart`;
  if (trace['stackgroup'] !== undefined || textIn(trace['fill']).startsWith('to')) return 'area chart';
  return textIn(trace['mode']) === 'markers' ? 'scatter chart' : 'line chart';
}

function titleOf(owner: Part): string {
  const title = owner['title'];
  const text = typeof title === 'string' ? title : textIn(partIn(title)['text']);
  // Titles may hold a little markup for Plotly: line ends and emphasis.
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
