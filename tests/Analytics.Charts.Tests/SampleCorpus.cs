using System.Globalization;

namespace Analytics.Charts.Tests;

/// <summary>Small corpora whose counts can be seen by reading them.</summary>
internal static class SampleCorpus
{
    /// <summary>Six stories of two months, outlets and subjects.</summary>
    public static Corpus News { get; } = new(
    [
        Story("budget-1", "Council passes budget", "2025-01-10", "Harbor Herald", "The council passed the budget. The budget has a deficit. Taxes rise with the budget."),
        Story("budget-2", "Deficit grows", "2025-01-20", "Valley Post", "The deficit grows, and the council fears the deficit. Taxes may not pay for the budget."),
        Story("budget-3", "Taxes rise", "2025-02-11", "Harbor Herald", "Taxes rise again. The council blames the deficit of the last budget."),
        Story("storm-1", "Storm hits harbor", "2025-02-12", "Valley Post", "The storm flooded the harbor. Ferries stay in the harbor until the storm ends."),
        Story("storm-2", "Ferries wait", "2025-02-20", "Harbor Herald", "Ferries wait in the harbor. The storm flooded two ferries."),
        Story("storm-3", "Flood recedes", "2025-02-25", "Valley Post", "The flood recedes after the storm, and ferries leave the harbor."),
    ]);

    public static Document Story(string id, string title, string day, string outlet, string text) =>
        Article.FromCleanText(text, id, title) with { Published = new NewsDate(DateOnly.Parse(day, CultureInfo.InvariantCulture)), Outlet = outlet, Section = "News" };
}
