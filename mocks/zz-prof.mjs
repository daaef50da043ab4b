import { createServer, defaultClientConditions } from 'vite';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/tools/chromium.ts';
import fs from 'node:fs';
const vite = await createServer({ configFile:false, root:'/work/main', cacheDir:'/tmp/cprof/vite', logLevel:'error', resolve:{conditions:['keyturn-source',...defaultClientConditions]}, server:{port:0,hmr:false,watch:null}, optimizeDeps:{entries:['mocks/src/browser/seed-demo.ts']}, appType:'custom',
 plugins:[{name:'p',configureServer(s){s.middlewares.use((q,r,n)=>q.url==='/p.html'?(r.setHeader('content-type','text/html'),r.end('<!doctype html><p>hi')):n())}}]});
await vite.listen();
const c = await findChromium();
const b = await chromium.launch({executablePath:c.path, env:{...process.env,...c.env}, args:c.args, headless:true});
const page = await b.newPage();
const url=vite.resolvedUrls.local[0];
page.on('console',m=>console.log(m.text())); page.on('pageerror',e=>console.log(String(e)));
await page.goto(url+'p.html');
await page.evaluate(u=>import(u+'mocks/src/browser/seed-demo.ts').then(m=>{window.seed=m.seedDemo}), url);
const cdp = await page.context().newCDPSession(page);
if (process.argv[2]==='prof'){ await cdp.send('Profiler.enable'); await cdp.send('Profiler.start'); }
await cdp.send('Performance.enable');
const m0=(await cdp.send('Performance.getMetrics')).metrics.find(m=>m.name==='ProcessTime').value;
const ms = await page.evaluate(async()=>{const t=performance.now(); await window.seed('2026-06-03T13:10:00Z'); return performance.now()-t});
const m1=(await cdp.send('Performance.getMetrics')).metrics.find(m=>m.name==='ProcessTime').value;
console.log('wall', ms|0, 'cpu', ((m1-m0)*1000)|0);
if (process.argv[2]==='prof'){ const {profile}=await cdp.send('Profiler.stop'); fs.rmSync('/tmp/prof',{recursive:true,force:true}); fs.mkdirSync('/tmp/prof'); fs.writeFileSync('/tmp/prof/x.cpuprofile', JSON.stringify(profile)); }
await b.close(); await vite.close();
