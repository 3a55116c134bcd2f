using Analytics.Quoting;

namespace Analytics;

public sealed partial record Document
{
    /// <summary>Finds what this story attributes to sources, direct and indirect, and who is behind each source, by this story alone. English only.</summary>
    /// <returns>The quotations in the order of the text; empty where nothing is attributed to anybody.</returns>
    public Quotations Quotations() => new(QuotationReader.Read(this));
}
