IEnumerable<int> Evens(int below) { for (int i = 0; i < below; i += 2) yield return i; }
IEnumerable<(int, int)> Pairs(IEnumerable<int> items) { int last = 0; foreach (var item in items) { yield return (last, item); last = item; } }
====
long result = 0;
foreach (var (a, b) in Pairs(Evens(20_000_000))) result += a ^ b;
