long Count(int[] values, int rounds)
{
    long found = 0;
    for (int round = 0; round < rounds; round++)
    {
        int seen = 0;
        found += values.Where(v => v % (round + 2) == 0).Select(v => { seen++; return v + round; }).Count(v => (v & 1) == 0);
        found += seen;
    }
    return found;
}
var values = Enumerable.Range(0, 1_000_000).ToArray();
====
var result = Count(values, 12);
