namespace Analytics.Cli.Quotes;

/// <summary>The kinds of quotations as they are written in results.</summary>
internal static class KindNames
{
    public static string Of(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "direct",
        QuotationKind.Mixed => "mixed",
        _ => "indirect",
    };
}
