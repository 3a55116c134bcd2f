namespace Analytics.Topics.Choice;

/// <summary>Matches rows and columns of a square one to one so that the sum of their values is largest (Kuhn 1955, in the form of shortest augmenting paths).</summary>
internal static class BestMatching
{
    /// <summary>For each row its column.</summary>
    public static int[] Of(double[,] values)
    {
        var size = values.GetLength(0);
        var (rowPrices, columnPrices) = (new double[size], new double[size]);
        var rowOf = new int[size];
        Array.Fill(rowOf, -1);
        for (var row = 0; row < size; row++) Augment(values, row, rowPrices, columnPrices, rowOf);
        var columnOf = new int[size];
        for (var column = 0; column < size; column++) columnOf[rowOf[column]] = column;
        return columnOf;
    }

    /// <summary>Finds the cheapest path from a free row to a free column along matched pairs, and exchanges the pairs on it.</summary>
    private static void Augment(double[,] values, int start, double[] rowPrices, double[] columnPrices, int[] rowOf)
    {
        var size = rowOf.Length;
        var (costs, before, isDone) = (new double[size], new int[size], new bool[size]);
        Array.Fill(costs, double.PositiveInfinity);
        Array.Fill(before, -1);
        var (row, last, reached) = (start, -1, 0.0);
        while (true)
        {
            var next = -1;
            for (var column = 0; column < size; column++)
            {
                if (isDone[column]) continue;
                var cost = reached - values[row, column] - rowPrices[row] - columnPrices[column];
                if (cost < costs[column]) (costs[column], before[column]) = (cost, last);
                if (next < 0 || costs[column] < costs[next]) next = column;
            }

            (reached, last) = (costs[next], next);
            isDone[next] = true;
            if (rowOf[next] < 0) break;
            row = rowOf[next];
        }

        rowPrices[start] += reached;
        for (var column = 0; column < size; column++)
        {
            if (!isDone[column] || column == last) continue;
            rowPrices[rowOf[column]] += reached - costs[column];
            columnPrices[column] -= reached - costs[column];
        }

        for (var column = last; column >= 0; column = before[column]) rowOf[column] = before[column] >= 0 ? rowOf[before[column]] : start;
    }
}
