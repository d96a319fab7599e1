// What a click and a screenshot take in a headless browser: a page with as many controls as the
// busiest page of the console, and between two of its pages. See peers.sh.
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [, , executablePath, steps, out] = process.argv;
const began = performance.now();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const rows = (count, text) => Array.from({ length: count }, (_, n) => text(n)).join('');
await page.setContent(`
  <style>
    body { font: 12px sans-serif; display: grid; grid-template-columns: 119px 214px 1fr; margin: 0; height: 800px }
    nav { background: white } nav div { padding: 3px 12px } .bar { grid-column: 1 / 4; background: #005691; color: white; padding: 4px }
    main { background: #fafafa; padding: 20px } a { color: #0e74ba } section { border-left: 4px solid #0049af; margin: 12px; padding: 4px }
  </style>
  <div class="bar">Console <a>Help</a> <a>Sign Out</a></div>
  <nav>${rows(7, (n) => `<button>Workspace ${n}</button><br>`)}</nav>
  <nav>${rows(24, (n) => `<div role="treeitem" tabindex="-1" onclick="document.querySelector('h1').textContent = this.textContent">Item ${n}</div>`)}</nav>
  <main><h1>Page</h1>${rows(7, (n) => `<section><h2>Platform ${n}</h2>Ready for enrollment <a href="#">Configure</a> <a href="#">More</a></section>`)}</main>
`);
await page.screenshot();
const first = performance.now() - began;
const start = performance.now();
let bytes;
for (let n = 0; n < Number(steps); n++) {
  await page.getByRole('treeitem', { name: `Item ${n % 2}`, exact: true }).click();
  bytes = await page.screenshot();
}
const step = (performance.now() - start) / Number(steps);
console.log(`browser  first picture ${first.toFixed(0)} ms, step ${step.toFixed(1)} ms`);
if (out) {
  // The size of its file for one of our pictures, shown pixel by pixel.
  const { readFileSync } = await import('node:fs');
  const ours = readFileSync(out);
  const [width, height] = [ours.readUInt32BE(16), ours.readUInt32BE(20)];
  await page.setViewportSize({ width, height });
  await page.setContent(`<body style="margin:0"><img style="display:block" src="data:image/png;base64,${ours.toString('base64')}">`);
  await page.waitForFunction(() => document.images[0].complete);
  const theirs = await page.screenshot();
  writeFileSync(`${out}.browser.png`, theirs);
  console.log(`size     ours ${ours.length}, browser ${theirs.length} bytes, ratio ${(ours.length / theirs.length).toFixed(2)} (budget 1.25)`);
}
await browser.close();
