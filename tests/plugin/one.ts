import { playWorkshop } from './workshop/workshop.ts';
const [,, a, b] = process.argv;
for (let s = Number(a); s <= Number(b ?? a); s++) { try { playWorkshop(s); } catch (e: any) { const l = e.message.split('\n'); console.log(l[0].slice(0, 700)); if (b === undefined) for (const x of l.slice(-60)) console.log('   ', x.slice(0, 900)); } }
console.log('done', a, b ?? '');
