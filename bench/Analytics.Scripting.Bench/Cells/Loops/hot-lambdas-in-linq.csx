long result = 0;
for (int round = 0; round < 10; round++)
    result += Enumerable.Range(0, 2_000_000).Where(x => x % 3 == 0).Select(x => x * 2L).Sum();
