long Run(int rounds)
{
    long total = 0;
    int step = 1;
    Action<int> add = x => { total += x * step; if (total > 1_000_000_000) total -= 1_000_000_000; };
    for (int i = 0; i < rounds; i++)
    {
        add(i);
        step = (step + 1) & 7;
    }
    return total;
}
====
var result = Run(60_000_000);
