long total = 0;
int calls = 0;
Func<int, int> next = x => { calls++; return x * 31 + calls; };
====
total = 0;
calls = 0;
for (int i = 0; i < 50_000_000; i++) total += next(i) & 15;
var result = total + calls;
