namespace Analytics.Topics.Streaming;

/// <summary>Draws a sample of items that are seen one after the other, whose number is not known before (reservoir sampling: Vitter 1985, algorithm R).</summary>
internal static class Reservoir
{
    /// <summary>Up to <paramref name="size"/> items, each as likely as any other, in the order they came in.</summary>
    public static IReadOnlyList<T> Draw<T>(IEnumerable<T> items, int size, int seed)
    {
        var random = new Random(seed);
        var kept = new List<(long Number, T Item)>();
        var number = 0L;
        foreach (var item in items)
        {
            if (kept.Count < size)
            {
                kept.Add((number, item));
            }
            else
            {
                var place = random.NextInt64(number + 1);
                if (place < size) kept[(int)place] = (number, item);
            }

            number++;
        }

        return [.. kept.OrderBy(entry => entry.Number).Select(entry => entry.Item)];
    }
}
