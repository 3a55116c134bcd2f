int result = 0;
for (int i = 0; i < 1_500_000; i++)
{
    var name = $"row {i}, column {i % 10}: {i * 0.5:0.0}";
    result += name.Length;
}
