using Analytics.Topics.Matrix;

namespace Analytics.Topics.Factorization;

/// <summary>One of two factors on its way.</summary>
/// <param name="Here">Where it was moved to.</param>
/// <param name="Ahead">A little further that way: what the next move starts from.</param>
internal sealed record LedFactor(DenseMatrix Here, DenseMatrix Ahead)
{
    /// <summary>A factor that was not moved yet.</summary>
    public static LedFactor From(DenseMatrix start) => new(start, start.Copy());

    /// <summary>Forgets the way it came.</summary>
    public void Stop() => Here.CopyTo(Ahead);
}
