import type { ActivationFunction, OutputItem } from 'vscode-notebook-renderer';
import { altText, figureIn, heightOf, type Figure, type Part } from './figures';
import { plotlyFor, type Plotly } from './scripts';
import { withTheme, type Theme } from './theme';

/** A chart on show, with what keeps it fitting its place. */
interface Drawn {
  plotly: Plotly;
  figure: Figure;
  element: HTMLElement;
  observer: ResizeObserver;
}

export const activate: ActivationFunction = () => {
  const charts = new Map<string, Drawn>();
  watchTheme(() => {
    for (const chart of charts.values()) void draw(chart);
  });
  return {
    async renderOutputItem(item: OutputItem, place: HTMLElement, signal: AbortSignal): Promise<void> {
      remove(charts, item.id);
      const figure = figureIn(item.json());
      const element = frame(place, figure);
      const plotly = await plotlyFor(figure);
      if (signal.aborted) return;
      const chart: Drawn = {
        plotly,
        figure,
        element,
        observer: new ResizeObserver(() => {
          fit(chart);
        }),
      };
      charts.set(item.id, chart);
      await draw(chart);
      chart.observer.observe(place);
    },
    disposeOutputItem(id?: string): void {
      for (const key of id === undefined ? [...charts.keys()] : [id]) remove(charts, key);
    },
  };
};

async function draw({ plotly, figure, element }: Drawn): Promise<void> {
  // Its place is watched by the caller, who also knows when it is folded away.
  const config: Part = { displaylogo: false, ...figure.config, responsive: false, showSendToCloud: false };
  // Plotly writes into what it is given; the figure is drawn again when the theme changes.
  const { data, layout } = structuredClone(figure);
  await plotly.react(element, data, withTheme(layout, theme()), config);
}

// Fits the chart into its place; one that is folded away has none.
function fit({ plotly, element }: Drawn): void {
  if (element.offsetWidth === 0) return;
  plotly.Plots.resize(element).catch((failure: unknown) => {
    console.warn('A chart could not be fitted into its place.', failure);
  });
}

function frame(place: HTMLElement, figure: Figure): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', altText(figure));
  element.className = 'analytics-chart';
  element.style.height = `${heightOf(figure)}px`;
  place.replaceChildren(element);
  return element;
}

function remove(charts: Map<string, Drawn>, id: string): void {
  const chart = charts.get(id);
  if (!chart) return;
  chart.observer.disconnect();
  chart.plotly.purge(chart.element);
  charts.delete(id);
}

function theme(): Theme {
  const style = getComputedStyle(document.body);
  const color = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
  return {
    text: color('--vscode-editor-foreground', style.color),
    grid: color('--vscode-editorWidget-border', 'rgba(128,128,128,0.35)'),
    font: color('--vscode-font-family', style.fontFamily),
  };
}

function watchTheme(changed: () => void): void {
  new MutationObserver(changed).observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
}
