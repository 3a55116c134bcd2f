async Task<int> Hop(int x) { await Task.Yield(); return x; }
async Task<long> Sum(int rounds)
{
    long sum = 0;
    for (int i = 0; i < rounds; i++) sum += await Hop(i);
    return sum;
}
====
var result = await Sum(200_000);
