int Parse(ReadOnlySpan<char> line)
{
    int sum = 0;
    while (line.Length > 0)
    {
        int comma = line.IndexOf(',');
        var field = comma < 0 ? line : line[..comma];
        int value = 0;
        foreach (char c in field) value = value * 10 + (c - '0');
        sum += value;
        line = comma < 0 ? default : line[(comma + 1)..];
    }
    return sum;
}
====
long result = 0;
for (int i = 0; i < 2_500_000; i++) result += Parse("12,345,6,78901,23,4");
