// Opens files in a browser without a display, and prints what is found; see check-html.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIZES = [[1280, 800], [768, 1024], [320, 640]];
const findings = [];

/** What axe and the browser find on a page as it is now. */
async function check(page, where) {
  const violations = await page.evaluate(async () => {
    const { violations } = await window.axe.run({ rules: { "target-size": { enabled: true } } });
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 120))}`);
  });
  findings.push(...violations.map((violation) => `${where}: ${violation}`));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) findings.push(`${where}: ${wide} points wider than the window`);
}

/** Steps through a click-through by keyboard, once with arrows and once where the steps press. */
async function stepThrough(page, where, count) {
  const shown = () => page.evaluate(() => [...document.querySelectorAll("section")].findIndex((step) => step.checkVisibility()));
  const expect = async (place, how) => {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 30)));
    const found = await shown();
    if (found !== place) findings.push(`${where}: ${how}: picture ${found + 1} is shown, not ${place + 1}`);
  };
  await page.keyboard.press("Home");
  await expect(0, "Home");
  for (let place = 1; place < count; place += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(place, "Right");
  }
  await page.keyboard.press("ArrowLeft");
  await expect(Math.max(count - 2, 0), "Left");
  await page.keyboard.press("End");
  await expect(count - 1, "End");
  await page.keyboard.press("Home");
  await expect(0, "Home");
  for (let place = 1; place < count; place += 1) {
    // From where the keyboard is to what goes on: the place, or the button Next.
    for (let tabs = 0; tabs < count + 8; tabs += 1) {
      const goesOn = await page.evaluate(() => document.activeElement.matches(".place, #next"));
      if (goesOn) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await expect(place, "Enter");
  }
  await page.evaluate(() => { location.hash = "#1"; });
  await expect(0, "#1");
}

const browser = await puppeteer.launch({
  executablePath: process.env.BROWSER,
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const file of process.argv.slice(2)) {
  for (const [width, height] of SIZES) {
    const page = await browser.newPage();
    const where = `${file} at ${width}`;
    page.on("pageerror", (error) => findings.push(`${where}: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && findings.push(`${where}: ${message.text()}`));
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) findings.push(`${where}: loads ${request.url()}`);
    });
    await page.setViewport({ width, height });
    await page.goto(pathToFileURL(resolve(file)).href);
    await page.evaluate(axe);
    await check(page, where);
    const count = await page.evaluate(() => document.querySelectorAll("[data-click-through] section").length);
    if (count > 0) {
      await stepThrough(page, where, count);
      await page.keyboard.press("End");
      await check(page, `${where}, at the end`);
    }
    await page.close();
  }
}
await browser.close();
findings.forEach((finding) => console.log(finding));
process.exit(findings.length > 0 ? 1 : 0);
