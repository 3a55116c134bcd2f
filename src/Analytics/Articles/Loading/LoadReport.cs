using System.Globalization;
using Microsoft.Data.Analysis;

namespace Analytics;

/// <summary>What became of each input of a <see cref="Corpus"/>: loaded, or skipped and why, and what was left out as furniture.</summary>
public sealed class LoadReport : ITabular
{
    internal LoadReport(IReadOnlyList<LoadEntry> entries, IReadOnlyList<FurnitureLine> furniture)
    {
        Entries = entries;
        Furniture = furniture;
    }

    /// <summary>The report of a corpus that was not loaded from files: no entries.</summary>
    public static LoadReport Empty { get; } = new([], []);

    /// <summary>One entry an input, in the order they were read.</summary>
    public IReadOnlyList<LoadEntry> Entries { get; }

    /// <summary>The lines that were recognised as furniture because they recur, most frequent first.</summary>
    public IReadOnlyList<FurnitureLine> Furniture { get; }

    /// <summary>The entries of inputs that were skipped.</summary>
    public IReadOnlyList<LoadEntry> Skipped => [.. Entries.Where(entry => entry.Outcome == LoadOutcome.Skipped)];

    /// <summary>How many stories were loaded.</summary>
    public int LoadedCount => Entries.Count(entry => entry.Outcome == LoadOutcome.Loaded);

    /// <summary>How many inputs were skipped.</summary>
    public int SkippedCount => Entries.Count(entry => entry.Outcome == LoadOutcome.Skipped);

    /// <summary>How many stories repeat an earlier one, whether they were left out or not.</summary>
    public int DuplicateCount => Entries.Count(entry => entry.DuplicateOf is not null);

    /// <summary>One row an entry: path, outcome, id, reason, line, field, inputCharacters, textCharacters, furnitureLines, duplicateOf.</summary>
    public DataFrame ToDataFrame() => new(
        new StringDataFrameColumn("path", Entries.Select(entry => entry.Path)),
        new StringDataFrameColumn("outcome", Entries.Select(entry => entry.Outcome.ToString().ToLowerInvariant())),
        new StringDataFrameColumn("id", Entries.Select(entry => entry.Id)),
        new StringDataFrameColumn("reason", Entries.Select(entry => entry.Reason)),
        new PrimitiveDataFrameColumn<int>("line", Entries.Select(entry => entry.Line)),
        new StringDataFrameColumn("field", Entries.Select(entry => entry.Field)),
        new PrimitiveDataFrameColumn<int>("inputCharacters", Entries.Select(entry => entry.InputCharacters)),
        new PrimitiveDataFrameColumn<int>("textCharacters", Entries.Select(entry => entry.TextCharacters)),
        new PrimitiveDataFrameColumn<int>("furnitureLines", Entries.Select(entry => entry.FurnitureLines)),
        new StringDataFrameColumn("duplicateOf", Entries.Select(entry => entry.DuplicateOf)));

    /// <summary>The counts in one sentence.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{LoadedCount} {(LoadedCount == 1 ? "story" : "stories")} loaded, {SkippedCount} {(SkippedCount == 1 ? "input" : "inputs")} skipped, {Entries.Sum(entry => entry.FurnitureLines)} lines of furniture left out{Duplicates()}.");

    private string Duplicates() => DuplicateCount == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $", {DuplicateCount} near-duplicate {(DuplicateCount == 1 ? "story" : "stories")} {(Entries.Any(entry => entry.Outcome == LoadOutcome.Duplicate) ? "left out" : "among them")}");
}
