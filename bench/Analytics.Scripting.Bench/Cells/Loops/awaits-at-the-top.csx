async ValueTask<int> Leaf(int x) { if (x % 100_000 == 0) await Task.Yield(); return x & 3; }
====
long result = 0;
for (int i = 0; i < 6_000_000; i++)
{
    result += await Leaf(i);
    result ^= i;
}
