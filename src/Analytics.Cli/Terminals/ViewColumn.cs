using Spectre.Console;

namespace Analytics.Cli.Terminals;

/// <summary>A column of a table.</summary>
/// <param name="Name">What stands above it.</param>
/// <param name="Alignment">The side its cells are on.</param>
/// <param name="CanShrink">Whether it may be narrower than its widest cell.</param>
/// <param name="Wraps">Whether what does not fit goes on the next line; it is cut otherwise.</param>
internal sealed record ViewColumn(string Name, Justify Alignment, bool CanShrink, bool Wraps);
