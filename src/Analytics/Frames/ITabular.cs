using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>A result that is a table: one row an item, in the result's order.</summary>
public interface ITabular
{
    /// <summary>The result as a data frame, with the column names that SQL cells and exports use (camel case).</summary>
    DataFrame ToDataFrame();
}
