using Analytics.Topics.Factorization;
using Analytics.Topics.Matrix;

namespace Analytics.Topics.Map;

/// <summary>Places points on a plane so that they lie as far apart as they should (classical scaling: Torgerson 1952).</summary>
internal static class ClassicalScaling
{
    private const double Negligible = 1e-12;

    /// <summary>The points, one row each, two columns; and how much of their distances the plane shows. Each axis points to its farthest point.</summary>
    /// <param name="distances">The distance between each two points.</param>
    public static (DenseMatrix Points, double Explained) Of(DenseMatrix distances)
    {
        var count = distances.RowCount;
        var points = new DenseMatrix(count, 2);
        if (count == 0) return (points, 1);
        var (values, vectors) = SymmetricEigen.Decompose(Centred(distances));
        var all = values.Where(value => value > 0).Sum();
        for (var axis = 0; axis < Math.Min(2, count); axis++)
        {
            if (values[axis] <= Negligible) continue;
            var column = vectors.Column(axis);
            var farthest = column.MaxBy(value => Math.Round(Math.Abs(value), 9));
            for (var point = 0; point < count; point++) points[point, axis] = column[point] * Math.Sqrt(values[axis]) * Math.Sign(farthest);
        }

        return (points, all > Negligible ? values.Take(2).Where(value => value > 0).Sum() / all : 1);
    }

    /// <summary>Minus half the squared distances, with the means of rows and columns taken out: the products of the points.</summary>
    private static DenseMatrix Centred(DenseMatrix distances)
    {
        var count = distances.RowCount;
        var means = new double[count];
        for (var row = 0; row < count; row++) means[row] = Vectors.Dot(distances.Row(row), distances.Row(row)) / count;
        var mean = means.Average();
        var products = new DenseMatrix(count, count);
        for (var row = 0; row < count; row++)
        {
            for (var column = 0; column < count; column++)
            {
                products[row, column] = -0.5 * (distances[row, column] * distances[row, column] - means[row] - means[column] + mean);
            }
        }

        return products;
    }
}
