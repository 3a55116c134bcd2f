namespace Analytics.Jupyter.Wire;

/// <summary>
/// The signatures of the latest messages, so that one can be told that is sent again by somebody who overheard it. Ids would not do: the
/// parts of a client count their messages each for itself.
/// </summary>
internal sealed class SeenSignatures
{
    private const int Remembered = 65_536;

    private readonly HashSet<string> _signatures = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Remembers a signature; false where it is there already.</summary>
    public bool Add(string signature)
    {
        if (!_signatures.Add(signature)) return false;
        _order.Enqueue(signature);
        if (_order.Count > Remembered) _signatures.Remove(_order.Dequeue());
        return true;
    }
}
