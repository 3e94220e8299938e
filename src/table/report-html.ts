/** The one HTML file: markup, style, data and script in it, nothing fetched. */
import { createHash } from 'node:crypto';
import type { ReportData } from './report-model.ts';
import { packed } from './report-pack.ts';

/** What `npm run build` made of src/table/report-page. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

const TITLES = { zh: 'zhibiao 指标：数据核对', en: 'zhibiao: figures for review' } as const;
const NO_SCRIPT =
  '此页需要 JavaScript；请换用浏览器打开本文件。 This page needs JavaScript: open the file in a browser that runs it.';

/** The report page as one text; article text reaches it only as data. */
export function reportHtml(data: ReportData, parts: PageParts): string {
  const script = inScript(parts.script);
  const lines = [
    '<!doctype html>',
    `<html lang="${data.language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">`,
    '<meta name="generator" content="zhibiao">',
    '<meta name="color-scheme" content="light dark">',
    '<link rel="icon" href="data:,">',
    `<title>${TITLES[data.language]}</title>`,
    `<style>${parts.style.replaceAll('</', '<\\/')}</style>`,
    '</head>',
    '<body>',
    `<div id="page"></div><noscript>${NO_SCRIPT}</noscript>`,
    `<script type="application/json" id="data">${dataText(data)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ];
  return lines.join('\n');
}

/** JSON in which no character can end the element that holds it. */
export function dataText(data: ReportData): string {
  return JSON.stringify(packed(data)).replaceAll('<', '\\u003c');
}

/** In a script element `<!--` and `<script` change how its end is found. */
function inScript(code: string): string {
  return code.replace(/<(?=!--|\/?script)/gi, '\\x3c');
}

/** Only this script runs, and nothing may be fetched or sent. */
function policyFor(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
}
