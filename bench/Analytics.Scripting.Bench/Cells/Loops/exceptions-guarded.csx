int Guarded(int[] values)
{
    int sum = 0, finished = 0;
    for (int i = 0; i < values.Length; i++)
    {
        try { sum += values[i] / (i & 7); }
        catch (DivideByZeroException) when (i % 1000 == 0) { sum--; }
        catch (DivideByZeroException) { }
        finally { finished++; }
    }
    return sum + finished;
}
var numbers = Enumerable.Range(0, 40_000).Select(n => n).ToArray();
int Owned(int n) { using var reader = new System.IO.StringReader("x"); lock (numbers) return n + reader.Peek(); }
====
int result = Guarded(numbers);
for (int i = 0; i < 3_000_000; i++) result ^= Owned(i);
