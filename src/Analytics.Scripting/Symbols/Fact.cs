namespace Analytics.Scripting.Symbols;

/// <summary>
/// Yes or no, found out when first asked. Sessions that run side by side may find it out at once: they find the same, and it is kept in one
/// byte, which nobody can see half written.
/// </summary>
internal struct Fact
{
    private byte _answer;

    public readonly bool IsKnown => _answer != 0;

    /// <summary>The answer; false while it is not known.</summary>
    public readonly bool Value => _answer == 2;

    public bool Set(bool value)
    {
        _answer = value ? (byte)2 : (byte)1;
        return value;
    }
}
