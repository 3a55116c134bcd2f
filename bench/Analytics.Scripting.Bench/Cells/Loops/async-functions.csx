async Task<int> Leaf(int x) { await Task.CompletedTask; return x & 3; }
async Task<long> Sum(int rounds)
{
    long sum = 0;
    for (int i = 0; i < rounds; i++) sum += await Leaf(i);
    return sum;
}
====
var result = await Sum(8_000_000);
