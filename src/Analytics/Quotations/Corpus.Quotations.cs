using Analytics.Quoting;

namespace Analytics;

public sealed partial class Corpus
{
    /// <summary>
    /// Finds what the stories attribute to sources, direct and indirect, and who is behind each source. English only. The same person in several
    /// stories has one name, the fullest the corpus gives.
    /// </summary>
    /// <returns>The quotations in the order of the stories and their text; empty for an empty corpus.</returns>
    public Quotations Quotations() => QuotationReader.Read(this);
}
