namespace Analytics.ScriptingBench;

/// <summary>What both engines needed, run after run in turn.</summary>
internal sealed class Pairs
{
    private readonly List<double> _ours = [];
    private readonly List<double> _roslyn = [];

    public double Ours => Median(_ours);

    public double Roslyn => Median(_roslyn);

    /// <summary>The median of the ratios of neighbouring runs, which a change in the machine's speed does not move.</summary>
    public double Ratio => Median([.. _ours.Zip(_roslyn, (ours, roslyn) => ours / roslyn)]);

    public void Add(double ours, double roslyn)
    {
        _ours.Add(ours);
        _roslyn.Add(roslyn);
    }

    /// <summary>The least disturbed run of each, for work that is the same every time.</summary>
    public Pairs Best()
    {
        var best = new Pairs();
        best.Add(_ours.Min(), _roslyn.Min());
        return best;
    }

    private static double Median(List<double> values)
    {
        var ordered = values.Order().ToList();
        var middle = ordered.Count / 2;
        return ordered.Count % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
    }
}
