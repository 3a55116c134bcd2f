namespace Analytics.Articles.Loading;

/// <summary>What loading has come to so far: for each entry of the report its story, or null where the input was skipped.</summary>
internal sealed record FoundStories(IReadOnlyList<Document?> Documents, IReadOnlyList<LoadEntry> Entries, IReadOnlyList<FurnitureLine> Furniture);
