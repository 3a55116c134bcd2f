using Analytics.Topics.Matrix;

namespace Analytics.Topics.Editing;

/// <summary>Puts columns of matrices together.</summary>
internal static class TopicGroups
{
    /// <summary>For each group of columns their sum.</summary>
    public static DenseMatrix Sum(DenseMatrix matrix, int[][] groups) => Combine(matrix, groups, (_, _) => 1);

    /// <summary>For each group of columns their mean, each column counting by its weight; where all weights are zero, all count the same.</summary>
    public static DenseMatrix Mean(DenseMatrix matrix, int[][] groups, double[] weights) => Combine(matrix, groups, (group, column) =>
    {
        var sum = group.Sum(one => weights[one]);
        return sum > 0 ? weights[column] / sum : 1.0 / group.Length;
    });

    private static DenseMatrix Combine(DenseMatrix matrix, int[][] groups, Func<int[], int, double> factor)
    {
        var result = new DenseMatrix(matrix.RowCount, groups.Length);
        for (var group = 0; group < groups.Length; group++)
        {
            foreach (var column in groups[group])
            {
                var scale = factor(groups[group], column);
                for (var row = 0; row < matrix.RowCount; row++) result[row, group] += scale * matrix[row, column];
            }
        }

        return result;
    }
}
