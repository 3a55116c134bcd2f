(int Low, int High, int? Last) state = (int.MaxValue, int.MinValue, null);
(int, int) Order(int a, int b) => a < b ? (a, b) : (b, a);
====
(int Low, int High, int? Last) state = (int.MaxValue, int.MinValue, null);
long result = 0;
for (int i = 0; i < 30_000_000; i++)
{
    var (low, high) = Order(i & 1023, i * 31 & 1023);
    state = (Math.Min(state.Low, low), Math.Max(state.High, high), i % 3 == 0 ? null : i);
    result += (state.Last ?? -1) + high - low;
}
