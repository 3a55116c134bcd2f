var counts = new int[1000];
for (int i = 0; i < 80_000_000; i++)
    counts[i % counts.Length]++;
var grid = new int[500, 500];
for (int round = 0; round < 30; round++)
    for (int y = 0; y < grid.GetLength(0); y++)
        for (int x = 0; x < grid.GetLength(1); x++)
            grid[y, x] += x ^ y;
var result = counts[7] + grid[20, 30];
