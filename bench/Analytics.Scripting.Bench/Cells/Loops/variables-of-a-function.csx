static int Primes(int below)
{
    var composite = new bool[below];
    int count = 0;
    for (int i = 2; i < composite.Length; i++)
    {
        if (composite[i]) continue;
        count++;
        for (long j = (long)i * i; j < composite.Length; j += i) composite[(int)j] = true;
    }
    return count;
}
====
int result = 0;
for (int round = 0; round < 5; round++) result += Primes(3_000_000);
