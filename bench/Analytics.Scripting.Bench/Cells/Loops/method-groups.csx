static int Twice(int x) => x * 2;
static bool IsOdd(int x) => (x & 1) != 0;
int[] few = [1, 2, 3, 4, 5];
====
long result = 0;
for (int i = 0; i < 600_000; i++) result += few.Where(IsOdd).Select(Twice).Sum() + Array.FindIndex(few, IsOdd);
