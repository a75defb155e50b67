import type { MapLine, MapPerson } from '@shared/features/map/people';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { MapDrawing } from '../../print/charts/DecisionMap';
import { layoutKey, MapKey } from '../../print/charts/MapKey';
import { mapChart } from '../../print/charts/map-chart';
import { pictureInk } from '../../print/charts/map-ink';
import type { MapWords } from '../../print/charts/map-words';

interface Picture {
  readonly people: readonly MapPerson[];
  readonly lines: readonly MapLine[];
  readonly words: MapWords;
  readonly heading: string;
}

const margin = 24;
const headHeight = 40;
const families =
  '"Inter Variable", Inter, "Noto Sans SC Variable", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** The map as one drawing that needs nothing around it: heading, cards, lines, and how to read them. */
export function MapPicture({ people, lines, words, heading }: Picture) {
  const chart = mapChart(people, lines);
  const { bounds } = chart;
  const inner = Math.max(bounds.w, 640);
  const key = layoutKey(words, pictureInk, inner);
  const width = inner + 2 * margin;
  const height = bounds.h + key.height + headHeight + 2 * margin + 16;
  const left = margin + (inner - bounds.w) / 2 - bounds.x;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={families}
      lang={words.lang}
    >
      <title>{heading}</title>
      <rect x={0} y={0} width={width} height={height} style={{ fill: pictureInk.surface }} />
      <text x={margin} y={margin + 16} style={{ fill: pictureInk.text, fontSize: 18, fontWeight: 600 }}>
        {heading}
      </text>
      <g transform={`translate(${left} ${margin + headHeight - bounds.y})`}>
        <MapDrawing chart={chart} words={words} ink={pictureInk} />
      </g>
      <g transform={`translate(${margin} ${margin + headHeight + bounds.h + 16})`}>
        <MapKey words={words} ink={pictureInk} width={inner} />
      </g>
    </svg>
  );
}

/** Draws the picture where nobody sees it, for as long as `use` takes. */
async function drawn<T>(picture: Picture, use: (svg: SVGSVGElement) => T | Promise<T>): Promise<T> {
  const place = document.createElement('div');
  place.setAttribute('aria-hidden', 'true');
  place.style.cssText = 'position:fixed;left:-100000px;top:0';
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(<MapPicture {...picture} />));
    const svg = place.querySelector('svg');
    if (!svg) throw new Error('nothing was drawn');
    return await use(svg);
  } finally {
    root.unmount();
    place.remove();
  }
}

/** The map as an SVG file. */
export const svgPicture = (picture: Picture): Promise<Blob> =>
  drawn(picture, (svg) => {
    const text = new XMLSerializer().serializeToString(svg);
    return new Blob(['<?xml version="1.0" encoding="UTF-8"?>\n', text], { type: 'image/svg+xml' });
  });

/** Canvases larger than this are not drawn by every browser. */
const mostPixels = 12_000;

/** The map as a PNG of twice its size. Painted here, shape by shape: an SVG taken in as an image would not have the page's fonts. */
export const pngPicture = (picture: Picture): Promise<Blob> =>
  drawn(picture, async (svg) => {
    await document.fonts.ready;
    const { width, height } = svg.viewBox.baseVal;
    const scale = Math.min(2, mostPixels / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    const outer = svg.getScreenCTM()?.inverse();
    for (const shape of svg.querySelectorAll<SVGGraphicsElement>('rect, circle, path, text')) {
      const inner = shape.getScreenCTM();
      if (!outer || !inner) continue;
      const { a, b, c, d, e, f } = new DOMMatrix([scale, 0, 0, scale, 0, 0]).multiply(outer.multiply(inner));
      pen.setTransform(a, b, c, d, e, f);
      paint(pen, shape);
    }
    return new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    );
  });

const number = (shape: Element, name: string) => Number(shape.getAttribute(name) ?? 0);

function outlineOf(shape: SVGGraphicsElement): Path2D {
  const outline = new Path2D();
  if (shape instanceof SVGPathElement) return new Path2D(shape.getAttribute('d') ?? '');
  if (shape instanceof SVGCircleElement)
    outline.arc(number(shape, 'cx'), number(shape, 'cy'), number(shape, 'r'), 0, 2 * Math.PI);
  else
    outline.roundRect(
      number(shape, 'x'),
      number(shape, 'y'),
      number(shape, 'width'),
      number(shape, 'height'),
      number(shape, 'rx'),
    );
  return outline;
}

function paint(pen: CanvasRenderingContext2D, shape: SVGGraphicsElement): void {
  const style = getComputedStyle(shape);
  if (shape instanceof SVGTextElement) {
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    pen.textAlign = style.textAnchor === 'end' ? 'right' : 'left';
    pen.fillStyle = style.fill;
    pen.fillText(shape.textContent ?? '', number(shape, 'x'), number(shape, 'y'));
    return;
  }
  const outline = outlineOf(shape);
  if (style.fill !== 'none') {
    pen.fillStyle = style.fill;
    pen.fill(outline);
  }
  if (style.stroke === 'none') return;
  pen.strokeStyle = style.stroke;
  pen.lineWidth = Number.parseFloat(style.strokeWidth);
  pen.lineCap = style.strokeLinecap as CanvasLineCap;
  pen.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  pen.setLineDash((style.strokeDasharray.match(/[\d.]+/g) ?? []).map(Number));
  pen.stroke(outline);
}
