double[] Multiply(double[] a, double[] b, int n)
{
    var c = new double[n * n];
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
        {
            double sum = 0;
            for (int k = 0; k < n; k++) sum += a[i * n + k] * b[k * n + j];
            c[i * n + j] = sum;
        }
    return c;
}
int Total(int[] values)
{
    int total = 0;
    for (int i = 0; i < values.Length; i++) total += values[i];
    foreach (int value in values) total ^= value;
    return total;
}
var numbers = Enumerable.Range(0, 1_000_000).ToArray();
var matrix = Enumerable.Range(0, 300 * 300).Select(i => i % 17 * 0.25).ToArray();
====
var result = Multiply(matrix, matrix, 300).Sum();
for (int round = 0; round < 60; round++) result += Total(numbers);
