import { compileRows } from '@tidewaiter/rule-index';
import { declarations } from './generate/declarations.mjs';
import { ruleSet } from './generate/rule-sets.mjs';
const { rows, texts } = declarations(2000, 7);
const long = ruleSet({ count: 200, lists: 'long', seed: 1 });
const sample = process.env.SAMPLE ? declarations(Number(process.env.SAMPLE), 99).rows : [];
const driver = compileRows(long.checked, long.lists, { sample });
let n=0;
const time=(f,k)=>{const b=process.cpuUsage();f(k);const u=process.cpuUsage(b);return (u.user+u.system)/k;};
let at=0;
const ours=(k)=>{for(let i=0;i<k;i++){n+=driver.hits(rows[at]).length;at=(at+1)%2000;}};
const parse=(k)=>{for(let i=0;i<k;i++){n+=JSON.parse(texts[i%2000]).x===1?1:0;}};
ours(100000);parse(20000);
const rs=[];const os=[];
for(let r=0;r<9;r++){const o=time(ours,40000),p=time(parse,20000);rs.push(o/p);os.push(o);}
rs.sort((a,b)=>a-b);os.sort((a,b)=>a-b);
console.log('CL',process.env.CL,'sample',process.env.SAMPLE,'dims',globalThis.CH,'us',os[4].toFixed(2),'ratio',rs[4].toFixed(3),rs[0].toFixed(3));
